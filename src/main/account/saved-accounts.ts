import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Trust } from '../../shared/trust';
import type { AccountValues } from '../dialling/connect';
import type { JsonFile } from '../storage/json-file';
import { accountsOf, isSameAccount, noteOf, type AccountNote, type NotedAccount } from './account-note';
import type { Keychain, KeychainAnswer } from './keychain';

/** Accounts as they are saved: where they are in the note, all that was filled in in the keychain. */
export interface SavedAccounts {
  /** The accounts that are saved, the one in use first. Never touches the keychain. */
  noted(): Promise<readonly NotedAccount[]>;
  /** The values of an account; null when the keychain certainly has none. */
  recall(account: NotedAccount): Promise<KeychainAnswer<AccountValues | null>>;
  /**
   * Saves an account and puts it first. Unless it is added, one that is saved for another origin stays and this one is not
   * saved: only signing out may remove it.
   */
  save(account: NotedAccount, values: AccountValues, add: boolean): Promise<KeychainAnswer<null>>;
  /** Puts an account that is saved first. */
  choose(account: NotedAccount): Promise<void>;
  /** Removes an account. The note stays when the keychain does not let go of the values. */
  remove(account: NotedAccount): Promise<KeychainAnswer<null>>;
  /** Removes an account whose values are gone from the keychain from the note. */
  forget(account: NotedAccount): Promise<void>;
}

/** Name of the first entry under a server's service. The extension is part of the secret: it is kept in the keychain only. */
const firstEntry = 'account';

/**
 * Where in the secret the digest of what the account trusts stands. No parameter of a profile has such a name. The certificates
 * themselves are too large for the keychain of Windows; without their digest beside the password they are not trusted.
 */
const trustKey = '#trust';

const secretSchema = v.record(v.string(), v.string());

/** The keychain's service name for a server: credentials belong to an origin and never follow to another. */
function serviceOf(account: NotedAccount): string {
  return `dialboard:${new URL(account.server).origin}`;
}

/** Joins the note and the keychain. */
export function createSavedAccounts(noteFile: JsonFile<AccountNote>, keychain: Keychain): SavedAccounts {
  const noted = async (): Promise<readonly NotedAccount[]> => accountsOf(await noteFile.read());

  async function write(accounts: readonly NotedAccount[]): Promise<void> {
    const note = noteOf(accounts);
    await (note === undefined ? noteFile.remove() : noteFile.write(note));
  }

  const without = async (account: NotedAccount): Promise<readonly NotedAccount[]> =>
    (await noted()).filter((one) => !isSameAccount(one, account));

  /** Writes the note; a credential without a note would never be found again, so it is taken back then. */
  async function writeFirst(account: NotedAccount): Promise<KeychainAnswer<null>> {
    try {
      await write([account, ...(await without(account))]);
      return { ok: true, value: null };
    } catch {
      await keychain.remove(serviceOf(account), account.entry ?? firstEntry);
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
    noted,
    async recall(account) {
      const answer = await keychain.get(serviceOf(account), account.entry ?? firstEntry);
      return chain(answer, (secret) => Promise.resolve(readSecret(secret, account.trust)));
    },
    async save(account, values, add) {
      const before = await noted();
      const [first] = before;
      if (!add && first !== undefined && !before.some((one) => isSameAccount(one, account))) {
        return { ok: false, problem: { code: 'another-account-saved', host: new URL(first.server).host } };
      }
      const answer = await keychain.set(
        serviceOf(account),
        account.entry ?? firstEntry,
        writeSecret(values, account.trust),
      );
      return chain(answer, () => writeFirst(account));
    },
    async choose(account) {
      await write([account, ...(await without(account))]);
    },
    async remove(account) {
      const answer = await keychain.remove(serviceOf(account), account.entry ?? firstEntry);
      return chain(answer, async () => {
        await write(await without(account));
        return { ok: true, value: null };
      });
    },
    async forget(account) {
      await write(await without(account));
    },
  };
}

/** The first name of an entry that no account of this origin has; undefined for the usual one. */
export function freeEntry(accounts: readonly NotedAccount[], server: string): string | undefined {
  const { origin } = new URL(server);
  const taken = new Set(
    accounts.filter((one) => new URL(one.server).origin === origin).map((one) => one.entry ?? firstEntry),
  );
  if (!taken.has(firstEntry)) return undefined;
  let count = 2;
  while (taken.has(`${firstEntry}-${count}`)) count += 1;
  return `${firstEntry}-${count}`;
}

function writeSecret(values: AccountValues, trust: Trust | undefined): string {
  return JSON.stringify({ ...values, ...(trust === undefined ? {} : { [trustKey]: digestOf(trust) }) });
}

function readSecret(secret: string | null, trust: Trust | undefined): KeychainAnswer<AccountValues | null> {
  const parsed = secret === null ? undefined : parseSecret(secret);
  if (parsed === undefined) return { ok: true, value: null };
  const { [trustKey]: digest, ...values } = parsed;
  const same = digest === (trust === undefined ? undefined : digestOf(trust));
  return same ? { ok: true, value: values } : { ok: false, problem: { code: 'trust-altered' } };
}

function parseSecret(secret: string): Record<string, string> | undefined {
  try {
    const parsed = v.safeParse(secretSchema, JSON.parse(secret));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

function digestOf({ kind, pem }: Trust): string {
  return createHash('sha256').update(`${kind}\n${pem}`).digest('hex');
}
