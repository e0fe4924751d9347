import type { Contact } from '../../../shared/contact';
import { numberKey } from '../dialler/suggestion';

/** A number of a contact that fits a text. */
export interface ContactMatch {
  /** Of this number of this contact, among all. */
  readonly id: string;
  readonly name: string;
  /** A text that reads as the number everywhere. */
  readonly number: string;
  /** The number as people write it. */
  readonly shown: string;
  /** What tells whether two entries are the same number. */
  readonly key: string;
}

/** As many contacts are asked for: more than any list shows, since several may share a number that is listed already. */
export const mostMatches = 24;

/**
 * The numbers of the contacts that were found by a text: all of them for a name; for digits, those that have the digits. Each
 * number once.
 */
export function matchesOf(contacts: readonly Contact[], text: string): readonly ContactMatch[] {
  const digits = /^[\d\s+().\-/]+$/.test(text.trim()) ? text.replace(/\D/g, '') : '';
  const found = new Map<string, ContactMatch>();
  for (const { id, name, numbers } of contacts)
    for (const { number, shown, target } of numbers) {
      const fits = digits === '' || target.includes(digits) || shown.replace(/\D/g, '').includes(digits);
      const key = numberKey(shown, target);
      if (fits && !found.has(key)) found.set(key, { id: `${id} ${key}`, name, number, shown, key });
    }
  return [...found.values()];
}
