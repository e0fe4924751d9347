import * as v from 'valibot';
import type { Credentials } from '../../shared/credentials';
import type { ServerAddress } from '../../shared/server-address';
import type { JsonFile } from '../storage/json-file';
import type { AccountNote } from './account-note';
import type { Keychain, KeychainAnswer } from './keychain';

/** An account as it is saved: the server in the note, extension and password in the keychain. */
export interface SavedAccount {
  /** The note of the account that is saved, if one is. Never touches the keychain. */
  note(): Promise<AccountNote | undefined>;
  /** The credentials that belong to the server of a note; null when the keychain certainly has none. */
  recall(server: ServerAddress): Promise<KeychainAnswer<Credentials | null>>;
  /** Saves an account. One that is saved for another origin stays: only signing out may remove it. */
  save(server: ServerAddress, demo: boolean, credentials: Credentials): Promise<KeychainAnswer<null>>;
  /** Removes the account. The note stays when the keychain does not let go of the credentials. */
  remove(server: ServerAddress): Promise<KeychainAnswer<null>>;
  /** Removes the note of an account whose credentials are gone from the keychain. */
  forgetNote(): Promise<void>;
}

/** Name of the entry under a server's service. The extension is part of the secret: it is kept in the keychain only. */
const entry = 'account';

const secretSchema = v.object({ extension: v.string(), password: v.string() });

/** The keychain's service name for a server: credentials belong to an origin and never follow to another. */
function serviceOf(server: Pick<ServerAddress, 'origin'>): string {
  return `dialboard:${server.origin}`;
}

/** Joins the note and the keychain. */
export function createSavedAccount(noteFile: JsonFile<AccountNote>, keychain: Keychain): SavedAccount {
  /** Writes the note; a credential without a note would never be found again, so it is taken back then. */
  async function writeNote(server: ServerAddress, demo: boolean): Promise<KeychainAnswer<null>> {
    try {
      await noteFile.write({ version: 1, server: server.address, demo });
      return { ok: true, value: null };
    } catch {
      await keychain.remove(serviceOf(server), entry);
      return { ok: false, problem: { code: 'note-not-written' } };
    }
  }

  function chain<From, To>(
    answer: KeychainAnswer<From>,
    next: (value: From) => Promise<KeychainAnswer<To>>,
  ): Promise<KeychainAnswer<To>> {
    if (answer.ok) return next(answer.value);
    const { problem, late } = answer;
    if (late === undefined) return Promise.resolve({ ok: false, problem });
    return Promise.resolve({ ok: false, problem, late: late.then((settled) => chain(settled, next)) });
  }

  return {
    note: () => noteFile.read(),
    async recall(server) {
      const answer = await keychain.get(serviceOf(server), entry);
      return chain(answer, (secret) =>
        Promise.resolve({ ok: true, value: secret === null ? null : readSecret(secret) }),
      );
    },
    async save(server, demo, { extension, password }) {
      const before = await noteFile.read();
      if (before !== undefined && new URL(before.server).origin !== server.origin) {
        return { ok: false, problem: { code: 'another-account-saved', host: new URL(before.server).host } };
      }
      const answer = await keychain.set(serviceOf(server), entry, JSON.stringify({ extension, password }));
      return chain(answer, () => writeNote(server, demo));
    },
    forgetNote: () => noteFile.remove(),
    async remove(server) {
      const answer = await keychain.remove(serviceOf(server), entry);
      return chain(answer, async () => {
        await noteFile.remove();
        return { ok: true, value: null };
      });
    },
  };
}

function readSecret(secret: string): Credentials | null {
  try {
    const parsed = v.safeParse(secretSchema, JSON.parse(secret));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
