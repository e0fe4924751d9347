/** Where a value can stand in a request. */
export type Place = 'path' | 'query' | 'header' | 'json' | 'form' | 'xml' | 'text' | 'calculation';

/** A value that cannot stand where a profile puts it. */
export class MisplacedValue extends Error {
  /** @param variable the name of the value */
  constructor(readonly variable: string) {
    super(`The value of ${variable} cannot stand here`);
  }
}

/** Line breaks and other control characters, line separators, and halves of surrogate pairs. No place takes them. */
const unusable = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/**
 * Makes a value fit for its place. What comes out cannot end the place that it stands in; a value for which there is no
 * such form throws.
 * @throws MisplacedValue
 */
export function encodeFor(place: Place, value: string, variable: string): string {
  if (unusable.test(value)) throw new MisplacedValue(variable);
  switch (place) {
    case 'path':
    case 'query':
      return percentEncode(value);
    case 'form':
      return new URLSearchParams([['', value]]).toString().slice(1);
    case 'xml':
      return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
    case 'header':
      // Header values are bytes (RFC 9110 section 5.5): UTF-8, handed to Node one byte for one character.
      return Buffer.from(value, 'utf8').toString('latin1');
    case 'json':
    case 'text':
    case 'calculation':
      return value;
  }
}

/** Everything but the unreserved characters of RFC 3986 section 2.3. */
export function percentEncode(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
