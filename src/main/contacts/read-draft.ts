import type { Contact, ContactDraft } from '../../shared/contact';
import type { Refusal } from '../../shared/dial-target/target';
import type { Problem } from '../../shared/problem';
import type { KnownNumber } from '../dialling/known-number';

/**
 * The contact that a person wrote, or what is wrong with it; `items` has the place of the number that is none, counted from 0.
 * Lines without a number are left out. A number that stays as it was shown stays what it was, whatever region it is read in now.
 * @param before the contact that is corrected; undefined for a new one
 */
export async function readDraft(
  id: string,
  { name, organisation, numbers }: ContactDraft,
  before: Contact | undefined,
  read: (text: string) => Promise<KnownNumber | Refusal>,
): Promise<Contact | Problem> {
  const called = name || organisation;
  if (called === '') return { code: 'contact-without-name' };
  const found = new Map<string, Contact['numbers'][number]>();
  for (const [place, { text, kind }] of numbers.entries()) {
    if (text === '') continue;
    const known = before?.numbers.find(({ shown }) => shown === text) ?? (await read(text));
    if (typeof known === 'string') return { code: 'not-a-number', reason: known, items: [String(place)] };
    const { number, target, shown } = known;
    if (!found.has(number)) found.set(number, { number, target, shown, kind });
  }
  if (found.size === 0) return { code: 'contact-without-number', items: ['0'] };
  return { id, name: called, organisation: organisation === called ? '' : organisation, numbers: [...found.values()] };
}
