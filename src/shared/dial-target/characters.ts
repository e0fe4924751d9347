import type { Refusal } from './target';

// Spaces at the ends, and what Outlook, Teams and contact cards put around numbers: byte order marks and direction marks.
const outerStart = /^(?:\s|(?!\u202e)\p{Cf})+/u;
const outerMark = /^(?:\s|(?!\u202e)\p{Cf})$/u;
// Controls, line and paragraph separators, and the right-to-left override, which makes a text look like another one.
const control = /[\p{Cc}\u2028\u2029\u202e]/u;
const controlButLines = /[^\P{Cc}\t\n\r]|\u202e/u;
// Direction marks, joiners, soft hyphens and variation selectors: invisible, and never part of a number.
const invisible = /^[\p{Cf}\u034f\ufe00-\ufe0f]/u;
// Full-width and small forms and mathematical digits have plain twins. Superscripts have too, but they are footnote
// marks, so this is not NFKC of the whole text.
const twin = /^[\uff01-\uff5e\ufe50-\ufe6b\u{1d7ce}-\u{1d7ff}]/u;
const beyondAscii = /[^\0-\x7f]/;
const otherDigits = /[^\P{Nd}0-9]/gu;
const isDigit = /^\p{Nd}$/u;

const plain: readonly (readonly [RegExp, string])[] = [
  [/\p{Zs}/gu, ' '],
  [/[\p{Pd}\u2212\u2043]/gu, '-'],
  [/[\u2044\u2215]/gu, '/'],
  [/[\u00b7\u2022\u2219\u22c5]/gu, '.'],
  [/[\u2217\u204e]/gu, '*'],
];

/** The text without white space and invisible marks at its ends. */
export function trimOuter(text: string): string {
  const start = text.replace(outerStart, '');
  // Backwards by hand: an expression anchored at the end takes quadratic time on a text full of spaces.
  let end = start.length;
  while (end > 0 && outerMark.test(start.charAt(end - 1))) end -= 1;
  return start.slice(0, end);
}

/**
 * The text with every digit as ASCII and every kind of dash, space, dot and slash as the plain one, without invisible
 * characters. Control characters are refused; with `lines`, tabs and line breaks may stay.
 */
export function toPlainCharacters(text: string, lines = false): { text: string } | { reason: Refusal } {
  if ((lines ? controlButLines : control).test(text)) return { reason: 'control-characters' };
  if (!beyondAscii.test(text)) return { text };
  const known = new Map<string, string>();
  // Put together anew from its characters: what is all ASCII then is stored as such, and searched three times as fast.
  const characters = Array.from(text, (character) => {
    const same = known.get(character) ?? plainCharacter(character);
    known.set(character, same);
    return same;
  });
  return { text: characters.join('') };
}

function plainCharacter(character: string): string {
  if (invisible.test(character)) return '';
  let result = twin.test(character) ? character.normalize('NFKC') : character;
  for (const [pattern, replacement] of plain) result = result.replace(pattern, replacement);
  return result.replace(otherDigits, digitValue);
}

/** Decimal digits stand in runs of ten, zero first (The Unicode Standard, section 4.6), and no two runs that are left touch. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
