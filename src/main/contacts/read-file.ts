import type { Locale } from '../../shared/locale';
import { decodeText } from './decode-text';
import type { FileContent } from './raw-contact';
import { readCsv } from './read-csv';
import { readVcards } from './read-vcard';

/** Reads a file of contacts by what is in it, whatever its name: vCards or CSV. Undefined when it is neither. */
export function readContactsFile({ bytes }: { readonly bytes: Uint8Array }, locale: Locale): FileContent | undefined {
  const text = decodeText(bytes, locale).replace(/^\uFEFF/, '');
  return /^\s*BEGIN:VCARD/i.test(text) ? readVcards(text) : readCsv(text);
}
