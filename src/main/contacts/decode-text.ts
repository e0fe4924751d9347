import type { Locale } from '../../shared/locale';

/** Whether a text has an encoding that its bytes show: a byte order mark, or UTF-16 by its zeros. */
function shownEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const start = bytes.subarray(0, 1024);
  const half = start.length / 2;
  // Header words are ASCII, so in UTF-16 about every second byte of them is zero.
  const zeros = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(1) > half * 0.6) return 'utf-16le';
  if (zeros(0) > half * 0.6) return 'utf-16be';
  return undefined;
}

/**
 * The text of a file whose encoding nobody says: by its byte order mark, as UTF-16 by its zeros, as UTF-8 when it is valid
 * UTF-8, else in the code page that Windows has where the person's language is spoken. Never throws.
 */
export function decodeText(bytes: Uint8Array, locale: Locale): string {
  const shown = shownEncoding(bytes);
  if (shown !== undefined) return new TextDecoder(shown).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(locale === 'ro' ? 'windows-1250' : 'windows-1252').decode(bytes);
  }
}
