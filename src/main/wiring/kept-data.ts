import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { contactSchema, type Contact } from '../../shared/contact';
import { favouriteSchema } from '../../shared/favourite';
import { done, failed, type Outcome } from '../../shared/outcome';
import { recentSchema, type Recent } from '../../shared/recent';
import type { Keychain } from '../account/keychain';
import { createContacts, joinContacts, type Contacts, type ContactsNeeds } from '../contacts/contacts';
import { planImport } from '../contacts/make-contacts';
import { readKnownNumber } from '../dialling/known-number';
import { join as joinFavourites, type FavouriteList } from '../favourites/favourite-list';
import { createFavourites, type Favourites } from '../favourites/favourites';
import { createKeptRecents, joinRecents, type KeptRecents } from '../recents/kept-recents';
import type { Recents } from '../recents/recents';
import type { State } from '../state';
import { createDataKey } from '../storage/data-key';
import { createEncryptedFile } from '../storage/encrypted-file';
import { createKeptDocument, type KeptDocument } from '../storage/kept-document';
import { notKeptWith } from '../storage/not-kept';
import type { SettingsStore } from '../storage/settings-store';
import { loadContactsReader, loadReader } from './chunks';
import { userFile } from './user-file';

/** What the person makes, and the encrypted files that it is kept in. */
export interface KeptData {
  readonly favourites: Favourites;
  readonly contacts: Contacts;
  readonly recents: KeptRecents;
  readonly documents: {
    readonly favourites: KeptDocument<FavouriteList>;
    readonly contacts: KeptDocument<readonly Contact[]>;
    readonly recents: KeptDocument<readonly Recent[]>;
  };
  /** Reads what is kept, and from then on lets go of recents that are too old. */
  start(): void;
  /** Takes the key out of the keychain: what is sealed with it can never be opened again. */
  forgetKey(): Promise<Outcome>;
  /** Resolves when nothing is being read or written. */
  settled(): Promise<unknown>;
}

interface KeptDataNeeds {
  readonly state: State;
  readonly settings: SettingsStore;
  readonly keychain: Keychain;
  readonly recents: Recents;
  readonly chooseContactsFile: ContactsNeeds['chooseFile'];
}

/** How often recents are looked through for those that are too old, in milliseconds. */
const hour = 60 * 60 * 1000;

/** Makes favourites, contacts and kept recents; nothing is read before `start`. */
export function createKeptData({ state, settings, keychain, recents, chooseContactsFile }: KeptDataNeeds): KeptData {
  const dataKey = createDataKey(keychain);
  const rules = () => ({ ...settings.get(), region: state.get().region });
  const read = async (text: string) => readKnownNumber(text, await loadReader(), rules());
  const favouritesKept = createKeptDocument<FavouriteList>({
    file: createEncryptedFile(userFile('favourites.sealed'), v.array(favouriteSchema), dataKey),
    empty: [],
    join: joinFavourites,
    changed: (favourites, problem) =>
      state.update({ favourites, notKept: notKeptWith(state.get().notKept, 'favourites', problem) }),
  });
  const favourites = createFavourites({
    kept: favouritesKept,
    read,
    newId: randomUUID,
  });
  const contactsKept = createKeptDocument<readonly Contact[]>({
    file: createEncryptedFile(userFile('contacts.sealed'), v.array(contactSchema), dataKey),
    empty: [],
    join: joinContacts,
    changed: (list, problem) =>
      state.update({
        contacts: contacts.changed(list),
        notKept: notKeptWith(state.get().notKept, 'contacts', problem),
      }),
  });
  const contacts = createContacts({
    kept: contactsKept,
    chooseFile: chooseContactsFile,
    loadFileReader: loadContactsReader,
    plan: async (before, content) => {
      const reader = await loadReader();
      const chosen = rules();
      return planImport(before, content, {
        read: (text) => {
          const known = readKnownNumber(text, reader, chosen);
          return typeof known === 'string' ? undefined : known;
        },
        newId: randomUUID,
        rest: () => sleep(0),
      });
    },
    read,
    locale: () => state.get().locale,
    newId: randomUUID,
  });
  const recentsKept = createKeptDocument<readonly Recent[]>({
    file: createEncryptedFile(userFile('recents.sealed'), v.array(recentSchema), dataKey),
    empty: [],
    join: joinRecents,
    changed: (list, problem) => {
      keptRecents.read(list);
      state.update({ notKept: notKeptWith(state.get().notKept, 'recents', problem) });
    },
  });
  const keptRecents = createKeptRecents({
    recents,
    document: recentsKept,
    period: () => settings.get().keepRecents,
    now: () => Date.now(),
  });
  const documents = { favourites: favouritesKept, contacts: contactsKept, recents: recentsKept };
  return {
    favourites,
    contacts,
    recents: keptRecents,
    documents,
    start() {
      void favouritesKept.load();
      void contactsKept.load();
      void keptRecents.start();
      setInterval(() => keptRecents.prune(), hour).unref();
    },
    async forgetKey() {
      const answer = await dataKey.remove();
      return answer.ok ? done() : failed(answer.problem);
    },
    settled: () => Promise.all(Object.values(documents).map((document) => document.settled())),
  };
}
