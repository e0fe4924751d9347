import {
  mostContactNumbers,
  mostContacts,
  type Contact,
  type ImportPreview,
  type SkipReason,
} from '../../shared/contact';
import type { KnownNumber } from '../dialling/known-number';
import type { RawContact, FileContent } from './raw-contact';

/** What a file would make of the contacts. */
export interface PlannedImport {
  /** All contacts after it. */
  readonly contacts: readonly Contact[];
  readonly added: readonly Contact[];
  readonly extended: number;
  readonly skipped: ImportPreview['skipped'];
}

/** What planning needs. */
export interface PlanNeeds {
  /** Reads a number; undefined when it is none. */
  readonly read: (text: string) => KnownNumber | undefined;
  readonly newId: () => string;
  /** Lets others have their turn; a large file takes seconds. */
  readonly rest: () => Promise<unknown>;
}

/** So many are read between two rests. */
const batch = 100;
/** As many examples are named for each reason. */
const mostExamples = 5;

/**
 * Joins a file with the contacts that are there. One name with one number is one contact, however often it comes; the same
 * name with another number gets that number too.
 */
export async function planImport(
  before: readonly Contact[],
  { contacts: raws, unreadable }: FileContent,
  { read, newId, rest }: PlanNeeds,
): Promise<PlannedImport> {
  const byName = new Map(before.map((contact) => [nameKey(contact), contact]));
  const added = new Set<string>();
  const extended = new Set<string>();
  const skipped = new Map<SkipReason, { count: number; examples: string[] }>();
  const skip = (reason: SkipReason, which: string) => {
    const { count, examples } = skipped.get(reason) ?? { count: 0, examples: [] };
    skipped.set(reason, { count: count + 1, examples: count < mostExamples ? [...examples, which] : examples });
  };

  for (const { place, reason } of unreadable) skip(reason, `#${place}`);
  for (const [at, raw] of raws.entries()) {
    if (at % batch === batch - 1) await rest();
    const contact = readContact(raw, read, newId);
    if (typeof contact === 'string') {
      skip(contact, raw.name || raw.organisation || `#${raw.place}`);
      continue;
    }
    const key = nameKey(contact);
    const known = byName.get(key);
    const fresh = contact.numbers.filter(({ target }) => known?.numbers.every((one) => one.target !== target) ?? true);
    if (fresh.length === 0) skip('duplicate', contact.name);
    else if (known !== undefined) {
      byName.set(key, { ...known, numbers: [...known.numbers, ...fresh].slice(0, mostContactNumbers) });
      if (!added.has(key)) extended.add(key);
    } else if (byName.size >= mostContacts) skip('too-many', contact.name);
    else {
      byName.set(key, contact);
      added.add(key);
    }
  }
  return {
    contacts: [...byName.values()],
    added: [...byName].flatMap(([key, contact]) => (added.has(key) ? [contact] : [])),
    extended: extended.size,
    skipped: [...skipped].map(([reason, found]) => ({ reason, ...found })),
  };
}

function readContact(raw: RawContact, read: PlanNeeds['read'], newId: () => string): Contact | SkipReason {
  const name = raw.name || raw.organisation;
  if (raw.numbers.length === 0) return 'no-number';
  if (name === '') return 'no-name';
  const numbers = new Map<string, Contact['numbers'][number]>();
  for (const { text, kind } of raw.numbers.slice(0, mostContactNumbers)) {
    const known = read(text);
    if (known !== undefined && !numbers.has(known.target)) numbers.set(known.target, { ...known, kind });
  }
  if (numbers.size === 0) return 'not-a-number';
  const organisation = raw.organisation === name ? '' : raw.organisation;
  return { id: newId(), name, organisation, numbers: [...numbers.values()] };
}

function nameKey({ name, organisation }: Pick<Contact, 'name' | 'organisation'>): string {
  return `${name}\n${organisation}`.toLowerCase();
}
