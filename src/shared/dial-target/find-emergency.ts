import { getCountryCallingCode } from 'libphonenumber-js/max';
import { toPlainCharacters, trimOuter } from './characters';
import { asWritten } from './classify';
import { decodePercent } from './percent-decoding';
import { emergencyMatch } from './short-number-rules';
import type { DialTarget, NumberTarget, ReadContext } from './target';
import { cueBefore } from './text-cues';

/** Longer texts are pages, in which an emergency number is one of many. */
const longest = 512;

const scheme = /^(?:tel|callto|dial|sips?):\/{0,2}/i;
/** Codes that hide or show the caller's number: 3GPP TS 22.030 (31), and the vertical service codes 67 and 82 of the NANPA. */
const hiding = /^(?:[*#]31[*#]|\*67|\*82)/;
/** Pauses and what is sent after them. One comma alone is a decimal sign. */
const afterAnswer = /(?:,{2,}|[;pw])[,;pw\d*# -]*$/i;
const around = /^[\s"'«»‹›„“”‚‘’<({[]+|[\s"'«»‹›„“”‚‘’>)}\].,;:!?…]+$/gu;
const onlyNumber = /^\+?[\d\-().[\]/ ]+$/;
/** What emergency services are called where their number stands beside it, in English, Dutch, Romanian, German and French. */
const services =
  /emergenc|ambulance|police|fire (?:brigade|service)|nood|alarmnummer|politie|brandweer|urgen|ambulanț|ambulant|poli[țt]i|pompier|notruf|polizei|feuerwehr|rettung/iu;

/**
 * What a text is for the road: its target, or, where that is nothing to dial or a code, the emergency number in it. (`explain`
 * tells the target alone.)
 */
export function orEmergency(target: DialTarget, text: string, context: ReadContext): DialTarget {
  const maybe = target.kind === 'not-a-number' || target.kind === 'service-code';
  return (maybe ? findEmergency(text, context) : undefined) ?? target;
}

/**
 * The emergency number in a text that is otherwise nothing to dial: with a plus or the own country code in front, between
 * quotation marks, behind a code that hides the caller's number (which is left out), or as the only number among words that say
 * that it is one to call. Exact: digits that only begin or end like an emergency number are none.
 */
export function findEmergency(text: string, context: ReadContext): NumberTarget | undefined {
  if (text.length > longest) return undefined;
  const plain = toPlainCharacters(trimOuter(text));
  if ('reason' in plain) return undefined;
  const decoded = scheme.test(plain.text) ? decodePercent(plain.text.replace(scheme, '')) : plain;
  if ('reason' in decoded) return undefined;
  const body = decoded.text.replace(around, '').replace(hiding, '').replace(afterAnswer, '').trim();
  const digits = onlyNumber.test(body) ? numberOf(body, context) : numberAmongWords(body);
  return digits !== undefined && emergencyMatch(digits, context.region) === 'whole'
    ? asWritten(digits, 'emergency', ['emergency'])
    : undefined;
}

function numberOf(body: string, { region }: ReadContext): string {
  const digits = body.replace(/\D/g, '');
  const home = getCountryCallingCode(region);
  const national = body.startsWith('+') && digits.startsWith(home) ? digits.slice(home.length) : digits;
  return emergencyMatch(national, region) === 'whole' ? national : digits;
}

/** The only digits of a text, where the words say that they are to be called. */
function numberAmongWords(text: string): string | undefined {
  const runs = [...text.matchAll(/(?<![\d\p{L}+*#.,/-])\d+(?![\d\p{L}*#/-]|[.,]\d)/gu)];
  const [run] = runs;
  // Any digit that is in no run is part of something else.
  if (run?.[0] !== text.replace(/\D/g, '')) return undefined;
  return cueBefore(text, run.index) === 'phone' || services.test(text) ? run[0] : undefined;
}
