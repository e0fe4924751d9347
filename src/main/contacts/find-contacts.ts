import { contactsOnPage, type Contact, type ContactsPage } from '../../shared/contact';

/** Contacts in the order of their names, ready to be searched. */
export interface ContactIndex {
  /** Those in which each word of the text begins a word of the name or organisation, or is within a number. */
  find(text: string, from: number, most?: number): ContactsPage;
  /** The name that belongs to a number, as calls are compared. */
  nameOf(target: string): string | undefined;
}

/** Makes the index. Sorting is done once, so that a key stroke costs one pass. */
export function indexContacts(contacts: readonly Contact[], locale: string): ContactIndex {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const sorted = contacts.toSorted((one, other) => compare(one.name, other.name));
  const words = sorted.map(({ name, organisation }) => ` ${plain(`${name} ${organisation}`)}`);
  const digits = sorted.map(({ numbers }) =>
    numbers.map(({ target, shown }) => `${target} ${onlyDigits(shown)}`).join(' '),
  );
  const names = new Map<string, string>();
  // The first in the list has the name when several share a number.
  for (const { name, numbers } of sorted)
    for (const { target } of numbers) if (!names.has(target)) names.set(target, name);

  return {
    find(text, from, most = contactsOnPage) {
      const wanted = plain(text).split(/\s+/).filter(Boolean);
      const number = /^[\d\s+().\-/]+$/.test(text.trim()) ? onlyDigits(text) : '';
      const found =
        wanted.length === 0
          ? sorted
          : sorted.filter((_contact, at) =>
              number === ''
                ? wanted.every((word) => words[at]?.includes(` ${word}`))
                : (digits[at]?.includes(number) ?? false),
            );
      return { total: found.length, from, contacts: found.slice(from, from + most) };
    },
    nameOf: (target) => names.get(target),
  };
}

/** Without accents and case: whoever searches for "stefan" finds Ștefan. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}
