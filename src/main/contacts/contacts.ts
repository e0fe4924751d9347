import type { Contact, ContactsPage, ContactsView, ImportPreview } from '../../shared/contact';
import type { Locale } from '../../shared/locale';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';

import type { KeptDocument } from '../storage/kept-document';
import { indexContacts, type ContactIndex } from './find-contacts';
import type { PlannedImport } from './make-contacts';
import type { FileContent } from './raw-contact';

/** A file that the person chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The person's contacts. Nothing is there, and nothing is kept, before the first import. */
export interface Contacts {
  /** Lets the person choose a file and says what would become of it; null when none was chosen. */
  choose(): Promise<Outcome<ImportPreview | null>>;
  /** Does what the preview said. */
  take(id: string): Outcome;
  find(text: string, from: number, most?: number): ContactsPage;
  remove(id: string): Outcome;
  /** Removes all, and the file with them. */
  removeAll(): Promise<Outcome>;
  nameOf(target: string): string | undefined;
  /** Told by the kept document. */
  changed(contacts: readonly Contact[]): ContactsView;
}

/** What contacts need. */
export interface ContactsNeeds {
  readonly kept: Pick<KeptDocument<readonly Contact[]>, 'get' | 'set' | 'erase'>;
  /** Shows the system's dialog and reads the file; null when none was chosen. */
  readonly chooseFile: () => Promise<ChosenFile | Problem | null>;
  /** The reading of files, loaded when it is first used. */
  readonly loadFileReader: () => Promise<(file: ChosenFile, locale: Locale) => FileContent | undefined>;
  readonly plan: (before: readonly Contact[], content: FileContent) => Promise<PlannedImport>;
  readonly locale: () => Locale;
  readonly newId: () => string;
}

/** So many of the new ones are shown before the person says yes. */
const samples = 50;

/** Makes the contacts. */
export function createContacts({ kept, chooseFile, loadFileReader, plan, locale, newId }: ContactsNeeds): Contacts {
  let planned:
    { readonly id: string; readonly contacts: readonly Contact[]; readonly before: readonly Contact[] } | undefined;
  let index: ContactIndex | undefined;
  let change = 0;

  function indexed(): ContactIndex {
    index ??= indexContacts(kept.get(), locale());
    return index;
  }

  return {
    async choose() {
      planned = undefined;
      const file = await chooseFile();
      if (file === null) return done(null);
      if ('code' in file) return failed(file);
      const content = (await loadFileReader())(file, locale());
      if (content === undefined) return failed({ code: 'no-contacts-in-file' });
      const before = kept.get();
      const { contacts, added, extended, skipped } = await plan(before, content);
      const id = newId();
      planned = { id, contacts, before };
      return done({
        id,
        file: file.name,
        added: added.length,
        extended,
        skipped,
        sample: added.slice(0, samples),
      });
    },
    take(id) {
      // What changed since the preview is not what the person agreed to.
      if (planned?.id !== id || planned.before !== kept.get()) return failed({ code: 'import-outdated' });
      void kept.set(planned.contacts);
      planned = undefined;
      return done();
    },
    find: (text, from, most) => indexed().find(text, from, most),
    remove(id) {
      void kept.set(kept.get().filter((contact) => contact.id !== id));
      return done();
    },
    async removeAll() {
      planned = undefined;
      try {
        await kept.erase();
        return done();
      } catch {
        return failed({ code: 'data-not-written' });
      }
    },
    nameOf: (target) => indexed().nameOf(target),
    changed(contacts) {
      index = undefined;
      change += 1;
      return { count: contacts.length, change };
    },
  };
}

/** What was kept, and what was imported before it could be read. */
export function joinContacts(before: readonly Contact[], made: readonly Contact[]): readonly Contact[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...made.filter(({ id }) => !known.has(id))];
}
