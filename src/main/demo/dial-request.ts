import * as v from 'valibot';

/**
 * What may be dialled: `+` and digits, or digits with `*` and `#`; then, after a pause (`,` or `p`, two seconds each)
 * or a wait (`;` or `w`), the digits to send once the destination has answered. An extension of the destination is sent
 * that way too.
 */
export const destinationPattern = /^(?:\+[0-9]{1,32}|[0-9*#]{1,32})(?:[,;wp][0-9A-D*#,;wp]{0,31})?$/;

// Strict: a misspelt `anonymous` must not dial with the number shown.
const schema = v.strictObject({ destination: v.string(), anonymous: v.exactOptional(v.boolean(), false) });

/** The body of a dial request. */
export type DialRequest = v.InferOutput<typeof schema>;

/** Reads the body of a dial request, or tells what is wrong with it. */
export function readDialRequest(body: unknown): DialRequest | 'body-not-valid' | 'destination-not-dialable' {
  const result = v.safeParse(schema, body);
  if (!result.success) return 'body-not-valid';
  return destinationPattern.test(result.output.destination) ? result.output : 'destination-not-dialable';
}
