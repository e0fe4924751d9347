import * as v from 'valibot';
import type { Locale } from '../locale';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/** A text for the person: in English alone, or in several languages. */
export const wordsSchema = v.union([
  text,
  v.strictObject({ en: text, nl: v.exactOptional(text), ro: v.exactOptional(text) }),
]);

/** A text for the person. */
export type Words = v.InferOutput<typeof wordsSchema>;

/** The text in a language; English where it was not translated. */
export function wordsIn(words: Words, locale: Locale): string {
  return typeof words === 'string' ? words : (words[locale] ?? words.en);
}
