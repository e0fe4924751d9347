import {
  mostContacts,
  type Contact,
  type ContactDraft,
  type ContactsPage,
  type ContactsView,
  type ImportPreview,
} from '../../shared/contact';
import type { Refusal } from '../../shared/dial-target/target';
import type { Locale } from '../../shared/locale';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import type { KnownNumber } from '../dialling/known-number';
import type { KeptDocument } from '../storage/kept-document';
import { indexContacts, type ContactIndex } from './find-contacts';
import type { PlannedImport } from './make-contacts';
import type { FileContent } from './raw-contact';
import { readDraft } from './read-draft';

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
  /** Makes a contact of what the person wrote. */
  add(draft: ContactDraft): Promise<Outcome<Contact>>;
  /** Corrects one. */
  change(id: string, draft: ContactDraft): Promise<Outcome<Contact>>;
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
  /** Reads a number, or says why it is none. */
  readonly read: (text: string) => Promise<KnownNumber | Refusal>;
  readonly locale: () => Locale;
  readonly newId: () => string;
}

/** So many of the new ones are shown before the person says yes. */
const samples = 50;

/** Makes the contacts. */
export function createContacts({
  kept,
  chooseFile,
  loadFileReader,
  plan,
  read,
  locale,
  newId,
}: ContactsNeeds): Contacts {
  let planned:
    { readonly id: string; readonly contacts: readonly Contact[]; readonly before: readonly Contact[] } | undefined;
  let index: ContactIndex | undefined;
  let change = 0;

  function indexed(): ContactIndex {
    index ??= indexContacts(kept.get(), locale());
    return index;
  }

  async function write(id: string, draft: ContactDraft, corrected: Contact | undefined): Promise<Outcome<Contact>> {
    const contact = await readDraft(id, draft, corrected, read);
    if ('code' in contact) return failed(contact);
    const list = kept.get();
    const place = list.findIndex((one) => one.id === id);
    // It may have been removed while its numbers were read.
    if (corrected !== undefined && place < 0) return failed({ code: 'contact-gone' });
    void kept.set(place < 0 ? [...list, contact] : list.with(place, contact));
    return done(contact);
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
    add: (draft) =>
      kept.get().length >= mostContacts
        ? Promise.resolve(failed({ code: 'contacts-full' }))
        : write(newId(), draft, undefined),
    change(id, draft) {
      const contact = kept.get().find((one) => one.id === id);
      return contact === undefined ? Promise.resolve(failed({ code: 'contact-gone' })) : write(id, draft, contact);
    },
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
