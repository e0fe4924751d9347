import type { Keychain, KeychainAnswer } from '../../../../src/main/account/keychain';
import type { ProblemCode } from '../../../../src/shared/problem';

/** A keychain in memory that can be locked, for the behaviour of what is built on it. The real one is in the e2e tests. */
export function createFakeKeychain() {
  const entries = new Map<string, string>();
  let problem: ProblemCode | null = null;
  let late: Promise<KeychainAnswer<never>> | undefined;
  let asked = 0;

  function answer<Value>(value: () => Value): Promise<KeychainAnswer<Value>> {
    asked += 1;
    if (problem === null) return Promise.resolve({ ok: true, value: value() });
    return Promise.resolve({ ok: false, problem: { code: problem }, ...(late === undefined ? {} : { late }) });
  }

  const keychain: Keychain = {
    get: (service, account) => answer(() => entries.get(`${service}/${account}`) ?? null),
    set: (service, account, secret) =>
      answer(() => {
        entries.set(`${service}/${account}`, secret);
        return null;
      }),
    remove: (service, account) =>
      answer(() => {
        entries.delete(`${service}/${account}`);
        return null;
      }),
  };
  return {
    keychain,
    entries,
    asked: () => asked,
    lock(code: ProblemCode = 'keychain-locked', settled?: Promise<unknown>) {
      problem = code;
      late = settled?.then(() => ({ ok: false, problem: { code } }));
    },
    unlock() {
      problem = null;
      late = undefined;
    },
  };
}
