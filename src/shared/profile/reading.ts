import * as v from 'valibot';

/** A name that templates can use. */
export const nameSchema = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,31}$/));

/** A JSON pointer (RFC 6901); the segment `*` stands for the first member or element in which the rest is found. */
const pointerSchema = v.pipe(v.string(), v.regex(/^(?:\/[^/]*)*$/), v.maxLength(200));

/** A regular expression in the syntax of RE2, which takes linear time whatever the text. */
export const patternSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const headerNameSchema = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/));

/** Where a value is found in an answer. Exactly one of json, xml, text, header and variable. */
export const findSchema = v.strictObject({
  json: v.exactOptional(pointerSchema),
  /** Only where the object or element that the first `*` stands for has these members with these values. */
  having: v.exactOptional(v.record(v.string(), v.string())),
  /** Local name of an XML element: its text. */
  xml: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z_][\w.-]{0,63}$/))),
  /** A pattern in the body: its first group, or all that it matches. */
  text: v.exactOptional(patternSchema),
  header: v.exactOptional(headerNameSchema),
  /** A variable as it is, such as the id that the request itself had chosen. */
  variable: v.exactOptional(nameSchema),
  /** A pattern in what json, xml or header found: its first group, or all that it matches. */
  match: v.exactOptional(patternSchema),
  /** What to make of it: a text in which `{found}` is what was found. */
  as: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
});

/** Where a value is found in an answer. */
export type Find = v.InferOutput<typeof findSchema>;

/** Several places, tried in their order. */
export const findsSchema = v.pipe(v.array(findSchema), v.minLength(1), v.maxLength(8));

const statusClasses = ['2xx', '3xx', '4xx', '5xx'] as const;

const scalarSchema = v.union([v.string(), v.number(), v.boolean(), v.null()]);

/** What an answer must be like. All that is given must hold; nothing given always holds. */
export const whenSchema = v.strictObject({
  status: v.exactOptional(
    v.pipe(
      v.array(v.union([v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599)), v.picklist(statusClasses)])),
      v.minLength(1),
    ),
  ),
  json: v.exactOptional(
    v.strictObject({
      at: pointerSchema,
      is: v.exactOptional(v.pipe(v.array(scalarSchema), v.minLength(1))),
      exists: v.exactOptional(v.boolean()),
    }),
  ),
  /** A pattern that is somewhere in the body. */
  text: v.exactOptional(patternSchema),
  header: v.exactOptional(v.strictObject({ name: headerNameSchema, match: v.exactOptional(patternSchema) })),
});

/** What an answer must be like. */
export type When = v.InferOutput<typeof whenSchema>;
