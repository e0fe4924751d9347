import { toPlainCharacters } from './characters';
import { classify } from './classify';
import { takeExtension } from './extension-words';
import { readRange } from './number-ranges';
import { type DialTarget, type NumberTarget, type ReadContext, refuse } from './target';
import { cueBefore, isCurrencyBehind } from './text-cues';
import { maskOtherNumbers } from './text-masks';

/** More than this of a text is not looked at: it bounds the time, and nobody chooses among so many numbers. */
const longestText = 10_000;
const mostNumbers = 20;
/** A longer run of digits and separators is a table or a dump. */
const longestRun = 200;
/** How many runs of enough digits are looked at: what has more of them is a table too. */
const mostRuns = 300;
/** How often a piece of text may be tried as a number: twice as often as numbers are wanted. */
const mostAttempts = 40;
/** In running text a number has at least this many digits: 112 in a sentence is more often a page than a call for help. */
const fewestDigits = 7;

/**
 * The phone numbers in running text, each once, in their order. It would rather miss a number than make one out of an
 * IBAN, an order number, a date, a time, an amount or two numbers run together: nothing is joined across words, a run of
 * digits is taken as a whole or in pieces that are numbers all of them, and never in part.
 */
export function findNumbers(text: string, context: ReadContext): NumberTarget[] {
  return findWithRest(text, context).numbers;
}

/** The numbers in a text, and how many of its digits belong to none of them nor to a date, a time and the like. */
export function findWithRest(text: string, context: ReadContext): { numbers: NumberTarget[]; digitsLeft: number } {
  const plain = toPlainCharacters(text.slice(0, longestText), true);
  if ('reason' in plain) return { numbers: [], digitsLeft: 0 };
  const source = maskOtherNumbers(plain.text);
  let digitsLeft = countDigits(source);
  const reader = createReader(context);
  const found = new Map<string, NumberTarget>();
  let runs = 0;
  for (const match of source.matchAll(/[+(]{0,2}\d[-\d+().[\]/ ]*/g)) {
    if (found.size >= mostNumbers || reader.isTired()) break;
    if (match[0].length > longestRun) continue;
    const run = trimRun(match[0]);
    if (countDigits(run) < fewestDigits) continue;
    runs += 1;
    if (runs > mostRuns) break;
    const targets = readRun(source, match.index, run, reader);
    if (targets.length > 0 || cueBefore(source, match.index) === 'fax')
      digitsLeft -= countDigits(run) + (targets[0]?.extension?.length ?? 0);
    for (const target of targets) {
      found.set(`${target.number};${target.extension ?? ''}`, target);
    }
  }
  return { numbers: [...found.values()], digitsLeft };
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** The numbers that a text of digits and separators is made of, when all of it is numbers; otherwise none. */
export function splitNumbers(text: string, context: ReadContext): NumberTarget[] {
  return unique(splitRun(text, createReader(context)) ?? []);
}

/** One number, or a choice. */
export function chooseFrom(found: readonly NumberTarget[]): DialTarget {
  const candidates = unique(found);
  const [first, ...more] = candidates;
  if (first === undefined) return refuse('not-a-phone-number');
  return more.length === 0 ? first : { kind: 'several', candidates };
}

interface Reader {
  read(text: string): NumberTarget | undefined;
  readRange(text: string): readonly NumberTarget[];
  isTired(): boolean;
}

function createReader(context: ReadContext): Reader {
  let attempts = 0;
  return {
    isTired: () => attempts >= mostAttempts,
    readRange(text) {
      if (attempts >= mostAttempts) return [];
      const range = readRange(text, { region: context.region });
      if (range.length > 0) attempts += 1;
      return range;
    },
    read(text) {
      const digits = countDigits(text);
      if (digits < fewestDigits || digits > 18 || attempts >= mostAttempts) return undefined;
      attempts += 1;
      const target = classify(text, { region: context.region, internalMaxLength: 0 });
      if (target.kind !== 'number') return undefined;
      const doubtful = target.risks.some((risk) => /^(?:missing|emergency)/.test(risk));
      return doubtful || target.number.length < fewestDigits ? undefined : target;
    },
  };
}

function readRun(source: string, index: number, run: string, reader: Reader): NumberTarget[] {
  const after = source.slice(index + run.length, index + run.length + 40);
  const extension = takeExtension(after);
  if (!standsAlone(source, index, extension?.rest ?? after, extension !== undefined)) return [];
  const cue = cueBefore(source, index);
  if (cue === 'fax' || (cue === 'other' && !run.startsWith('+'))) return [];
  const sure = cue === 'phone' || isMarked(run) || run.trim().length === source.trim().length;
  if (!sure) return [];
  const range = reader.readRange(run);
  const whole = range.length > 0 ? undefined : reader.read(run);
  if (whole === undefined) return splitRun(run, reader) ?? [];
  return extension?.valid === true ? [{ ...whole, extension: extension.extension }] : [whole];
}

/** A number that says itself that it is one: a plus, a leading zero or brackets, or digits in three groups. */
function isMarked(run: string): boolean {
  return /^[+(0]/.test(run) || run.split(/\D+/).filter((group) => group !== '').length >= 3;
}

// Right before a number: a letter, a sign, the value of an attribute, a currency, or a word with a dash or a slash
// ("ORD-020…", "#020…", "€ 020…").
const gluedBefore = /[\p{L}\p{M}\d_*#@%&=\\~^`{}+-]$|=["']$|[\p{L}\d][-/]$|\p{Sc} ?$/u;
// What may be glued to a plus: "T+31 20 …" of e-mail signatures.
const gluedLabel = /(?<![\p{L}\d])(?:t|m|d|p|tel|mob)$/iu;
// Right behind it: a letter, a sign, decimals, or a currency.
const gluedBehind = /^(?:[\p{L}\p{M}\d_*#@%&=\\~^`{}+]|[-/][\p{L}\d]|,\d{1,2}(?!\d)| ?%)/u;

function standsAlone(source: string, index: number, after: string, extended: boolean): boolean {
  const labelled = source[index] === '+' && gluedLabel.test(source.slice(Math.max(0, index - 5), index));
  if (!labelled && gluedBefore.test(source.slice(Math.max(0, index - 2), index))) return false;
  return extended ? !/^\d/.test(after) : !gluedBehind.test(after) && !isCurrencyBehind(after);
}

/** Without separators at its end, and without a bracket that is not closed: "020 123 4567 (24 hours)". */
function trimRun(run: string): string {
  const open = run.lastIndexOf('(');
  const cut = open > 0 && !run.includes(')', open) ? run.slice(0, open) : run;
  return cut.replace(/[^\d)\]]+$/, '');
}

function splitRun(text: string, reader: Reader): NumberTarget[] | undefined {
  const found: NumberTarget[] = [];
  for (const part of text.split(/[\n,;|]|(?=\+)/)) {
    const piece = trimEnds(part);
    if (piece === '' && part.includes('+')) return undefined;
    if (piece === '') continue;
    const targets = splitPiece(piece, reader);
    if (targets === undefined) return undefined;
    found.push(...targets);
  }
  return found;
}

function splitPiece(piece: string, reader: Reader): NumberTarget[] | undefined {
  const range = reader.readRange(piece);
  if (range.length > 0) return [...range];
  const whole = reader.read(piece);
  if (whole !== undefined) return [whole];
  for (const separator of ['/', ' - ']) {
    if (!piece.includes(separator)) continue;
    const parts = piece.split(separator).map((part) => splitPiece(trimEnds(part), reader));
    if (parts.every((part) => part !== undefined)) return parts.flat();
  }
  const groups = piece.split(' ');
  for (let count = 1; count < groups.length && !reader.isTired(); count += 1) {
    const first = reader.read(groups.slice(0, count).join(' '));
    const rest = first === undefined ? undefined : splitPiece(trimEnds(groups.slice(count).join(' ')), reader);
    if (first !== undefined && rest !== undefined) return [first, ...rest];
  }
  return undefined;
}

function trimEnds(text: string): string {
  return text.replace(/^[^\d+(]+|[^\d)]+$/g, '');
}

function unique(found: readonly NumberTarget[]): NumberTarget[] {
  return [...new Map(found.map((target) => [`${target.number};${target.extension ?? ''}`, target])).values()];
}
