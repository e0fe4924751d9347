import { describe, expect, it } from 'vitest';
import type { AccountNote } from '../../../../src/main/account/account-note';
import { createAccountService } from '../../../../src/main/account/account-service';
import type { Keychain, KeychainAnswer } from '../../../../src/main/account/keychain';
import { createSavedAccount } from '../../../../src/main/account/saved-account';
import type { DialApi } from '../../../../src/main/dialling/dialboard-api';
import { done, failed, type Outcome } from '../../../../src/shared/outcome';
import { parseServerAddress } from '../../../../src/shared/server-address';
import type { AccountView } from '../../../../src/shared/snapshot';

const form = { server: 'https://pbx.example.com', extension: '100', password: 'correct horse' };
const service = 'dialboard:https://pbx.example.com';
const secret = JSON.stringify({ extension: '100', password: 'correct horse' });

/** An account service with a keychain and a note in memory; what a test wants otherwise is handed in. */
function setUp(otherwise: { keychain?: Partial<Keychain>; session?: () => Promise<Outcome>; note?: AccountNote } = {}) {
  const entries = new Map<string, string>();
  let note = otherwise.note;
  const views: AccountView[] = [];
  const ok = <Value>(value: Value): Promise<KeychainAnswer<Value>> => Promise.resolve({ ok: true, value });
  const keychain: Keychain = {
    get: (name) => ok(entries.get(name) ?? null),
    set: (name, _account, value) => {
      entries.set(name, value);
      return ok(null);
    },
    remove: (name) => {
      entries.delete(name);
      return ok(null);
    },
    ...otherwise.keychain,
  };
  const noteFile = {
    read: () => Promise.resolve(note),
    write: (value: AccountNote) => {
      note = value;
      return Promise.resolve();
    },
    remove: () => {
      note = undefined;
      return Promise.resolve();
    },
  };
  const api = { checkSession: otherwise.session ?? (() => Promise.resolve(done())) } as DialApi;
  const account = createAccountService({
    saved: createSavedAccount(noteFile, keychain),
    demo: {
      start: (_credentials, origin) => {
        const server = parseServerAddress(origin ?? 'http://127.0.0.1:47110');
        return 'code' in server ? Promise.reject(new Error('no address')) : Promise.resolve(server);
      },
      stop: () => Promise.resolve(),
      invent: () => ({ extension: '100', password: 'invented' }),
    },
    connect: () => api,
    changed: (view) => views.push(view),
    signedOut: () => undefined,
  });
  return { account, entries, note: () => note, view: () => views.at(-1) };
}

const locked = () => Promise.resolve({ ok: false, problem: { code: 'keychain-locked' } } as const);
const note: AccountNote = { version: 1, server: 'https://pbx.example.com', demo: false };

describe('signing in', () => {
  it('checks, saves and remembers; the note holds neither extension nor password', async () => {
    const { account, entries, note, view } = setUp();
    expect(await account.signIn(form)).toEqual(done());
    expect(view()).toEqual({ status: 'signed-in', server: form.server, extension: '100', demo: false });
    expect([...entries]).toEqual([[service, secret]]);
    expect(note()).toEqual({ version: 1, server: form.server, demo: false });
    expect(account.api()).toBeDefined();
  });

  it.each(['wrong-credentials', 'timed-out', 'server-error', 'name-not-found'] as const)(
    'that fails with %s stores nothing and costs nothing',
    async (code) => {
      const { account, entries, note, view } = setUp({ session: () => Promise.resolve(failed({ code })) });
      entries.set('dialboard:https://other.example', 'kept');
      expect(await account.signIn(form)).toEqual(failed({ code }));
      expect([...entries]).toEqual([['dialboard:https://other.example', 'kept']]);
      expect(note()).toBeUndefined();
      expect(view()).toBeUndefined();
    },
  );

  it('goes on for this run when the keychain is locked, says so, and writes nothing', async () => {
    const { account, note, view } = setUp({ keychain: { set: locked } });
    expect(await account.signIn(form)).toEqual(done());
    expect(view()).toMatchObject({ status: 'signed-in', notRemembered: { code: 'keychain-locked' } });
    expect(note()).toBeUndefined();
  });

  it('remembers after all when the prompt is answered late', async () => {
    let answerPrompt: (answer: KeychainAnswer<null>) => void = () => undefined;
    const late = new Promise<KeychainAnswer<null>>((resolve) => {
      answerPrompt = resolve;
    });
    const { account, note, view } = setUp({
      keychain: { set: () => Promise.resolve({ ok: false, problem: { code: 'keychain-silent' }, late }) },
    });
    await account.signIn(form);
    expect(view()).toMatchObject({ notRemembered: { code: 'keychain-silent' } });
    answerPrompt({ ok: true, value: null });
    await new Promise((resolve) => setImmediate(resolve));
    expect(view()).not.toHaveProperty('notRemembered');
    expect(note()).toMatchObject({ server: form.server });
  });

  it('to another server leaves the account that is saved alone', async () => {
    const { account, entries, note: noted, view } = setUp({ note });
    entries.set(service, secret);
    await account.signIn({ ...form, server: 'https://other.example' });
    expect(view()).toMatchObject({ status: 'signed-in', notRemembered: { code: 'another-account-saved' } });
    expect([...entries]).toEqual([[service, secret]]);
    expect(noted()).toEqual(note);
  });
});

describe('the next start', () => {
  it('finds the account again', async () => {
    const { account, entries, view } = setUp({ note });
    entries.set(service, secret);
    await account.restore();
    expect(view()).toEqual({ status: 'signed-in', server: form.server, extension: '100', demo: false });
  });

  it('does not take a locked keychain for an empty one', async () => {
    const { account, note: noted, view } = setUp({ note, keychain: { get: locked } });
    await account.restore();
    expect(view()).toMatchObject({ status: 'locked-out', problem: { code: 'keychain-locked' } });
    expect(noted()).toEqual(note);
  });

  it('says so when the entry was removed from the keychain by other means', async () => {
    const { account, note: noted, view } = setUp({ note });
    await account.restore();
    expect(view()).toMatchObject({ status: 'locked-out', problem: { code: 'keychain-entry-gone' } });
    expect(noted()).toBeUndefined();
  });

  it('starts the demo PBX where it was', async () => {
    const { account, entries, view } = setUp({ note: { version: 1, server: 'http://127.0.0.1:5001', demo: true } });
    entries.set('dialboard:http://127.0.0.1:5001', secret);
    await account.restore();
    expect(view()).toMatchObject({ status: 'signed-in', server: 'http://127.0.0.1:5001', demo: true });
  });

  it('shows the sign-in window when nothing is saved', async () => {
    const { account, view } = setUp();
    await account.restore();
    expect(view()).toEqual({ status: 'signed-out', server: '' });
  });
});

describe('signing out', () => {
  it('removes the entry and the note', async () => {
    const { account, entries, note, view } = setUp();
    await account.signIn(form);
    expect(await account.signOut()).toEqual(done());
    expect([...entries]).toEqual([]);
    expect(note()).toBeUndefined();
    expect(view()).toEqual({ status: 'signed-out', server: '' });
    expect(account.api()).toBeUndefined();
  });

  it('says so when the keychain does not let go, and stays signed in', async () => {
    const { account, note, view } = setUp({ keychain: { remove: locked } });
    await account.signIn(form);
    expect(await account.signOut()).toEqual(failed({ code: 'keychain-locked' }));
    expect(note()).toBeDefined();
    expect(view()).toMatchObject({ status: 'signed-in' });
  });

  it('of an account for this run leaves the one that is saved', async () => {
    const { account, entries, note: noted, view } = setUp({ note });
    entries.set(service, secret);
    await account.signIn({ ...form, server: 'https://other.example' });
    await account.signOut();
    expect([...entries]).toEqual([[service, secret]]);
    expect(noted()).toEqual(note);
    expect(view()).toMatchObject({ status: 'signed-in', server: form.server });
  });
});
