/** ITU-T E.161 section 3.2: the letters on the keys. */
const keys = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];
const fewestLetters = 3;

/**
 * The text with letters as digits, when it is written as people write such numbers: `1-800-FLOWERS`, `0800 CALL NOW`.
 * Once letters have begun, no two digits stand together: "09.00 tot 17.00" are hours.
 */
export function lettersToDigits(text: string): string | undefined {
  if (!/^\+?[\d(][-\dA-Z(). ]*$/i.test(text)) return undefined;
  const letters = text.replace(/[^A-Z]/gi, '');
  if (letters.length < fewestLetters || /[A-Z].*\d\d/i.test(text)) return undefined;
  return text.replace(/[A-Z]/gi, (letter) => String(2 + keys.findIndex((key) => key.includes(letter.toUpperCase()))));
}
