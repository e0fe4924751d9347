import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(500));

/** A text for the person: in English alone, or in several languages. */
export const wordsSchema = v.union([
  text,
  v.strictObject({ en: text, nl: v.exactOptional(text), ro: v.exactOptional(text) }),
]);

/** A text for the person. */
export type Words = v.InferOutput<typeof wordsSchema>;
