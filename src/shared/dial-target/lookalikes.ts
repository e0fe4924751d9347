const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const year = '(?:19|20)\\d\\d';
const date = new RegExp(
  `^(?:${day}([-./ ])${month}\\1${year}|${year}([-./ ])${month}\\2${day}|${month}/${day}/${year})(?: \\d{1,2}\\.\\d\\d)?$`,
);
const shortDate = new RegExp(`^${day}([-./])${month}\\1\\d\\d$`);
const pair = /^\d{1,2}[-./]\d{1,2}$/;
const clock = '(?:[01]?\\d|2[0-4])\\.[0-5]\\d';
const hours = new RegExp(`^${clock} ?[-/] ?${clock}$`);
// ISBN Users' Manual, 4th edition: four groups and the last of them a check digit.
const book = /^\d{1,5}-\d{1,7}-\d{1,7}-\d$/;

/**
 * Whether digits with separators are something that people write just like this and that is a valid number in several
 * countries: a date ("23-11-2026"), opening hours ("08.00-12.34" would be 0800 1234), an IPv4 address or an ISBN-10.
 */
export function looksLikeOther(text: string): boolean {
  const written = text.replace(/^[\s([]+|[\s)\]]+$/g, '');
  return date.test(written) || hours.test(written) || isAddress(written) || isBook(written);
}

/** A date with a year of two digits. Numbers look like that too, so it counts only where something else is odd as well. */
export function looksLikeShortDate(text: string): boolean {
  return shortDate.test(text.trim());
}

/** A day and a month, a score or a fraction: "9/11" and "1-12" have the digits of emergency numbers, and are none. */
export function looksLikePair(text: string): boolean {
  return pair.test(text.trim());
}

/** An IPv4 address: four numbers up to 255 without leading zeros. */
function isAddress(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

/** Ten digits whose sum, the first taken ten times and the last once, is divisible by eleven. */
function isBook(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 10 || !book.test(text)) return false;
  return Array.from(digits, Number).reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11 === 0;
}
