/** What stands in a text for something that was taken out: nothing can be joined over it. */
export const masked = '\u0001';

// Two letters, two check digits, then groups of four (ISO 13616-1), with spaces or dashes between them or not.
const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?(?![\p{L}\d])/giu;
const card = /(?<![\d+])\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?!\d)/g;
const clock = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g;
const hours = /(?<![\d.])\d{1,2}[.]\d{2} ?- ?\d{1,2}[.]\d{2}(?![\d.])/g;
const always = /(?<!\d)24\/7(?!\d)/g;
const date = /(?<!\d[-/.]?)(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)(?![-/.]?\d)/g;
const isoDate = /(?<!\d[-/.]?)(?:19|20)\d\d([-/.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?![-/.]?\d)/g;
const address = /(?<![\d.])(?:[1-9]?\d|1\d\d|2[0-5]\d)(?:\.(?:[1-9]?\d|1\d\d|2[0-5]\d)){3}(?![\d.])/g;
/** What surely is no phone number, by a name for it. */
export const masksByKind = [
  ['iban', iban],
  ['card', card],
  ['date', date],
  ['date', isoDate],
] as const;
/** Schemes that are surely not for a call. */
export const otherSchemes =
  /^(?:javascript|vbscript|data|file|blob|about|https?|ftps?|wss?|mailto|sms|smsto|mms|fax|modem|skype|geo|urn):/i;

/** The text with everything masked that has digits and is surely no phone number. The length stays the same. */
export function maskOtherNumbers(text: string): string {
  let result = text.replace(/\S+/g, (word) => (isAddressWord(word) ? cover(word) : word));
  for (const pattern of [iban, card, clock, hours, always, date, isoDate, address])
    result = result.replace(pattern, cover);
  return result;
}

/** Web and mail addresses, and links of schemes that are not for phones. */
function isAddressWord(word: string): boolean {
  return /@|:\/\/|www\.|%[\da-f]{2}/i.test(word) || (otherSchemes.test(word) && !word.endsWith(':'));
}

function cover(text: string): string {
  return masked.repeat(text.length);
}
