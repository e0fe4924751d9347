import type { Problem } from '../../shared/problem';

/** The part of keytar that may be used. `findCredentials` is left out: it ends the process when the keyring is locked. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** What the keychain answered, or why it did not. */
export type KeychainAnswer<Value> =
  | { ok: true; value: Value }
  | {
      ok: false;
      problem: Problem;
      /** Set when the keychain has not answered yet (it may be asking the person): what it answers in the end. */
      late?: Promise<KeychainAnswer<Value>>;
    };

/** The operating system's keychain, made safe to ask. */
export interface Keychain {
  /** The secret, or null when there certainly is none. */
  get(service: string, account: string): Promise<KeychainAnswer<string | null>>;
  /** Stores the secret and reads it back. */
  set(service: string, account: string, secret: string): Promise<KeychainAnswer<null>>;
  /** Removes the secret. Succeeds only when it is certainly gone. */
  remove(service: string, account: string): Promise<KeychainAnswer<null>>;
}

/** The keychain with what the end of the program must know of it. */
export interface SystemKeychain extends Keychain {
  /** Resolves when each call so far is answered or given up; at once when there is none. */
  settled(): Promise<unknown>;
  /** Whether a call was given up that is still out: it holds a thread, and the process cannot end in the ordinary way. */
  unanswered(): boolean;
}

/** Name of the entry that is written and removed to tell a locked keychain from an empty one. */
const probe = { service: 'dialboard:probe', account: 'probe', secret: 'probe' };

/**
 * Wraps keytar, which on Linux has four traps (seen with 7.10.6 and gnome-keyring): a locked keyring answers null as if
 * nothing were stored; a prompt that nobody answers never settles; each such call occupies one of libuv's four threads
 * for good, after which files and names cannot be looked up; and the native library may be missing. So one call at a time
 * goes out, each with a time limit in milliseconds, nothing more while one is stuck, and a null is doubted.
 */
export function createKeychain(load: () => Promise<Keytar>, limit = 5000): SystemKeychain {
  let last: Promise<unknown> = Promise.resolve();
  let stuck = false;

  /** Runs one operation when those before it are through, and gives up waiting for it after the limit. */
  function inTurn<Value>(
    operation: (keytar: Keytar) => Promise<KeychainAnswer<Value>>,
  ): Promise<KeychainAnswer<Value>> {
    const answer = last.then((): Promise<KeychainAnswer<Value>> | KeychainAnswer<Value> => {
      if (stuck) return { ok: false, problem: { code: 'keychain-silent' } };
      const late = load()
        .then(operation)
        .catch((error: unknown): KeychainAnswer<Value> => ({ ok: false, problem: problemOf(error) }));
      return withLimit(late);
    });
    last = answer;
    return answer;
  }

  async function withLimit<Value>(late: Promise<KeychainAnswer<Value>>): Promise<KeychainAnswer<Value>> {
    let timer: NodeJS.Timeout | undefined;
    const silent = new Promise<'silent'>((resolve) => {
      timer = setTimeout(() => resolve('silent'), limit);
    });
    const first = await Promise.race([late, silent]);
    clearTimeout(timer);
    if (first !== 'silent') return first;
    stuck = true;
    void late.then(() => {
      stuck = false;
    });
    return { ok: false, problem: { code: 'keychain-silent' }, late };
  }

  return {
    settled: () => last,
    unanswered: () => stuck,
    get: (service, account) =>
      inTurn(async (keytar) => {
        const secret = await keytar.getPassword(service, account);
        if (secret === null) await proveUnlocked(keytar);
        return { ok: true, value: secret };
      }),
    set: (service, account, secret) =>
      inTurn(async (keytar) => {
        await keytar.setPassword(service, account, secret);
        const stored = await keytar.getPassword(service, account);
        return stored === secret ? { ok: true, value: null } : { ok: false, problem: { code: 'keychain-refused' } };
      }),
    remove: (service, account) =>
      inTurn(async (keytar) => {
        const removed = await keytar.deletePassword(service, account);
        if (!removed) await proveUnlocked(keytar);
        const left = await keytar.getPassword(service, account);
        return left === null ? { ok: true, value: null } : { ok: false, problem: { code: 'keychain-refused' } };
      }),
  };
}

/** Rejects when the keychain is locked: writing is the one operation that tells. */
async function proveUnlocked(keytar: Keytar): Promise<void> {
  await keytar.setPassword(probe.service, probe.account, probe.secret);
  await keytar.deletePassword(probe.service, probe.account);
}

/** The problem behind what keytar, libsecret or the loader threw. */
function problemOf(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  if (/locked collection|is locked|prompt.*dismissed|user canceled/i.test(message)) return { code: 'keychain-locked' };
  if (
    /D-Bus|dbus|Could not connect|was not provided by any \.service|ServiceUnknown|native addon|libsecret|unsupported transport|Cannot find module/i.test(
      message,
    )
  ) {
    return { code: 'keychain-absent' };
  }
  return { code: 'keychain-refused' };
}
