import type { Locale } from '../locale';
import type { Words } from './words';

/** The text in a language; English where it was not translated. */
export function wordsIn(words: Words, locale: Locale): string {
  return typeof words === 'string' ? words : (words[locale] ?? words.en);
}
