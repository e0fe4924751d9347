import { classify } from './classify';
import { takeExtension } from './extension-words';
import { chooseFrom, findWithRest, splitNumbers } from './find-numbers';
import { toPauses } from './link-parameters';
import { looksLikeOther } from './lookalikes';
import { readRange } from './number-ranges';
import { emergencyMatch } from './short-number-rules';
import { type DialTarget, type NumberTarget, type ReadContext, refuse, type Risk, sortRisks } from './target';
import { isCurrencyBehind } from './text-cues';
import { lettersToDigits } from './vanity';

// What a number may be written with, beside its digits.
const numberOnly = /^[-\d+().[\]/ ]*$/;
// A label of an e-mail signature in front of a number.
const lead = /^[-\d+().[\]/ ]*/;
const pauses = /^[\s]*(?:[,pw][\s,pw\d*#-]*)$/i;

/** Whether the text came as a link, or as a text that may have anything in it. */
export type Origin = 'link' | 'text';

/**
 * Reads what a link or a clipboard has where the number should be: the number with separators, an extension, pauses and
 * digits after the answer, letters for digits, words behind it, or several numbers. The text has plain characters only
 * (see `toPlainCharacters`), and no parameters. A link may have words around its number, a `text` other things too.
 */
export function readSubscriber(input: string, context: ReadContext, origin: Origin): DialTarget {
  const text = input.trim();
  if (!/\d/.test(text)) return refuseWithoutDigits(text);
  const head = lead.exec(text)?.[0] ?? '';
  const rest = text.slice(head.length);
  if (/^[\s]*[*#]/.test(rest) || /[*#]/.test(text[0] ?? '')) return refuse('feature-code');
  if (rest === '') return classifyOrSplit(text, context);
  if (!/\d/.test(head)) return readAmongWords(text, context, origin);
  return readTail(head, rest, context, origin) ?? readLetters(text, context) ?? readAmongWords(text, context, origin);
}

function readTail(head: string, rest: string, context: ReadContext, origin: Origin): DialTarget | undefined {
  if (pauses.test(rest)) return readPauses(head, rest, context, origin);
  const taken = takeExtension(rest);
  if (taken !== undefined && endsCleanly(taken.rest)) {
    if (!taken.valid) return refuse('invalid-extension');
    return withExtension(classifyOrSplit(head, context), taken.extension);
  }
  // Words behind a number that is complete without them: "020 123 4567 (office)".
  if (!/[\s([,]$/.test(head) && !/^,\s/.test(rest)) return undefined;
  if (!endsCleanly(rest)) return undefined;
  if (isCurrencyBehind(rest)) return refuse('not-a-phone-number');
  const target = classify(head.replace(/[\s([]+$/, ''), context);
  return target.kind === 'number' && target.type !== 'internal' ? target : undefined;
}

/** Words and nothing that could be digits, codes or a switch of a program. */
function endsCleanly(rest: string): boolean {
  return /^[\p{L}\p{M}\s.,()[\]:!?'-]*$/u.test(rest) && !/(?:^|\s)--?[\p{L}]/u.test(rest);
}

function readPauses(head: string, rest: string, context: ReadContext, origin: Origin): DialTarget {
  const digits = rest.replace(/[^\d*#]/g, '');
  // One comma and a whole number behind it: two numbers, not one with something to send after the answer.
  if (/^\s*,[\s\d-]*$/.test(rest)) {
    const second = splitNumbers(`${head}\n${rest.replace(',', '')}`, context);
    if (second.length > 1) return chooseFrom(second);
  }
  const target = classifyOrSplit(head, context);
  // Outside a link "12,50" and "1.234,56" are amounts.
  const amount = origin === 'text' && (target.kind !== 'number' || /^\D*(?:\d\D*){1,6}$/.test(head));
  if (amount && digits !== '' && target.kind !== 'several') return refuse('not-a-phone-number');
  if (target.kind !== 'number' || digits === '') return target;
  return withPostDial(target, toPauses(rest.replace(/[\s-]/g, '')));
}

function readLetters(text: string, context: ReadContext): DialTarget | undefined {
  const [, spelled = text, extension] = /^(.*\S)\s+(?:ext\.?|x) ?(\d{1,15})$/i.exec(text) ?? [];
  if (extension !== undefined) {
    const target = readLetters(spelled, context);
    return target === undefined ? undefined : withExtension(target, extension);
  }
  const [, head = text, tail] = /^([^,]*)(,[\s,pw\d*#-]*)$/i.exec(text) ?? [];
  const digits = lettersToDigits(head);
  // "09.00-17.00 uur" would be a number, too.
  if (digits === undefined || looksLikeOther(lead.exec(head)?.[0] ?? '')) return undefined;
  const target = classify(digits, { ...context, internalMaxLength: 0 });
  // Nobody spells a short number, and words behind an emergency number are not its digits.
  if (target.kind !== 'number' || !target.number.startsWith('+')) return undefined;
  const vanity = withRisk(target, 'vanity-letters');
  return tail === undefined || !/\d/.test(tail) ? vanity : withPostDial(vanity, toPauses(tail.replace(/[\s-]/g, '')));
}

function readAmongWords(text: string, context: ReadContext, origin: Origin): DialTarget {
  if (!/^[\p{L}\p{M}\d\s+().,:;/[\]'!?&|-]*$/u.test(text) || /(?:^|\s)--?\p{L}/u.test(text)) {
    // "Order #1234" is no code; `*` and `#` in a link are never anything else.
    const isCode = origin === 'link' ? /[*#]/.test(text) : /[*#]\d*[*#]|\*\d/.test(text);
    if (isCode) return refuse('feature-code');
    return refuse(/[*#]/.test(text) ? 'not-a-phone-number' : 'illegal-characters');
  }
  const { numbers: found, digitsLeft } = findWithRest(text, context);
  if (origin === 'link' && found.length < 2) {
    // Paths, quotes and the like around one number are somebody's attempt at something.
    if (/['!?&|]|\.\.|\/\p{L}/u.test(text)) return refuse('illegal-characters');
    // What a link calls must be all that it says: digits that are left over could be a part of it.
    if (digitsLeft > 0) return refuse(/^[+(\d]/.test(text) ? 'invalid-number' : 'not-a-phone-number');
  }
  if (found.length > 0) return chooseFrom(found);
  return refuse(origin === 'link' && /^[+(\d]/.test(text) ? 'invalid-number' : 'not-a-phone-number');
}

function classifyOrSplit(text: string, context: ReadContext): DialTarget {
  const range = readRange(text, context);
  if (range.length > 0) return chooseFrom(range);
  const target = classify(text, context);
  if (target.kind === 'number' && !target.risks.includes('emergency-prefix')) return target;
  const several = [...shortAndMore(text, context), ...splitNumbers(text, context)];
  if (several.length > 0) return chooseFrom(several);
  if (/\+.*\+/.test(text)) return target;
  // "020-1234567 (09.00-17.00)": everything else is a time, a date or the like.
  const { numbers, digitsLeft } = findWithRest(text, context);
  return numbers.length > 0 && digitsLeft === 0 ? chooseFrom(numbers) : target;
}

/** "112 0900-8844", "112/911" and "201/202": a number of the smaller plans, and another one. */
function shortAndMore(text: string, context: ReadContext): NumberTarget[] {
  const [, first = '', separator = '', rest = ''] = /^(\d+)([-/ ]+)([^/]*)$/.exec(text) ?? [];
  if (emergencyMatch(first, context.region) === 'whole') {
    const others = splitNumbers(rest, context);
    if (others.length > 0) return [...read(first, context), ...others];
  }
  if (!separator.includes('/')) return [];
  const pair = [...read(first, context), ...read(rest, context)];
  return pair.length > 1 ? pair : [];
}

function read(text: string, context: ReadContext): NumberTarget[] {
  const target = classify(text, context);
  return target.kind === 'number' ? [target] : [];
}

function refuseWithoutDigits(text: string): DialTarget {
  if (/[*#]/.test(text)) return refuse('feature-code');
  if (numberOnly.test(text) || /^[\s,;:]*$/.test(text)) return refuse('empty');
  return refuse('not-a-phone-number');
}

/** The target with an extension. Emergency services have none, and an extension must not hide what the number is. */
export function withExtension(target: DialTarget, extension: string | undefined): DialTarget {
  if (target.kind !== 'number' || extension === undefined || target.type === 'emergency') return target;
  return { ...target, extension };
}

/** The target with digits to send after the answer, which need a warning of their own. */
export function withPostDial(target: DialTarget, postDial: string | undefined): DialTarget {
  if (target.kind !== 'number' || postDial === undefined || target.type === 'emergency') return target;
  return withRisk({ ...target, postDial: (target.postDial ?? '') + postDial }, 'post-dial');
}

function withRisk(target: NumberTarget, risk: Risk): NumberTarget {
  return { ...target, risks: sortRisks([...target.risks, risk]) };
}
