import { randomBytes } from 'node:crypto';
import type { Keychain, KeychainAnswer } from '../account/keychain';
import { keyLength } from './seal';

/** The key of everything that is kept on disk beside the settings. It exists in the keychain and in memory only. */
export interface DataKey {
  /** The key; null when the keychain certainly has none. */
  find(): Promise<KeychainAnswer<Buffer | null>>;
  /** The key, made and stored in the keychain when there certainly is none. */
  findOrMake(): Promise<KeychainAnswer<Buffer>>;
  /** Removes it from the keychain. What was sealed with it is lost. */
  remove(): Promise<KeychainAnswer<null>>;
}

/** Where the key is in the keychain: an entry of its own, that belongs to no account. */
export const dataKeyEntry = { service: 'dialboard:data', account: 'key' };

/** Asks the keychain for the key when it is first needed, and remembers it for this run. */
export function createDataKey(keychain: Keychain): DataKey {
  const { service, account } = dataKeyEntry;
  let known: Buffer | undefined;
  // One after the other: two documents that are first written at once must not make two keys.
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const answer = last.then(work);
    last = answer.catch(() => undefined);
    return answer;
  }

  async function find(): Promise<KeychainAnswer<Buffer | null>> {
    if (known !== undefined) return { ok: true, value: known };
    const answer = await keychain.get(service, account);
    if (!answer.ok) return { ok: false, problem: answer.problem, ...late(answer.late) };
    const key = answer.value === null ? undefined : Buffer.from(answer.value, 'base64');
    if (key?.length !== keyLength) return { ok: true, value: null };
    known = key;
    return { ok: true, value: key };
  }

  async function make(): Promise<KeychainAnswer<Buffer>> {
    const key = randomBytes(keyLength);
    const answer = await keychain.set(service, account, key.toString('base64'));
    if (!answer.ok) return { ok: false, problem: answer.problem, ...late(answer.late) };
    known = key;
    return { ok: true, value: key };
  }

  return {
    find: () => inTurn(find),
    findOrMake: () =>
      inTurn(async () => {
        const answer = await find();
        if (!answer.ok) return answer as KeychainAnswer<Buffer>;
        return answer.value === null ? make() : { ok: true, value: answer.value };
      }),
    remove: () =>
      inTurn(async () => {
        known = undefined;
        return keychain.remove(service, account);
      }),
  };
}

/** That the keychain answered in the end, whatever it said: whoever waits for it asks again. */
function late(settled: Promise<unknown> | undefined): { late?: Promise<KeychainAnswer<never>> } {
  if (settled === undefined) return {};
  return { late: settled.then(() => ({ ok: false, problem: { code: 'keychain-silent' } })) };
}
