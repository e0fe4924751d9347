import { describe, expect, it } from 'vitest';
import type { AccountNote } from '../../../../src/main/account/account-note';
import { createAccountService } from '../../../../src/main/account/account-service';
import type { Keychain, KeychainAnswer } from '../../../../src/main/account/keychain';
import { createSavedAccounts } from '../../../../src/main/account/saved-accounts';
import type { DialApi } from '../../../../src/main/dialling/dialboard-api';
import { done, failed, type Outcome } from '../../../../src/shared/outcome';
import { parseServerAddress } from '../../../../src/shared/server-address';
import type { AccountView } from '../../../../src/shared/snapshot';

const form = {
  server: 'https://pbx.example.com',
  profile: 'dialboard',
  values: { extension: '100', password: 'correct horse' },
};
const service = 'dialboard:https://pbx.example.com';
const secret = JSON.stringify({ extension: '100', password: 'correct horse' });

/** A place in the keychain of the tests; the usual entry is named by its service alone. */
const keyOf = (name: string, entry: string): string => (entry === 'account' ? name : `${name} ${entry}`);

/** An offer that was made for the server of the form, and what it stands for. */
const offered = 'a'.repeat(64);
const trust = { kind: 'certificate', pem: 'the certificate' } as const;

/** An account service with a keychain and a note in memory; what a test wants otherwise is handed in. */
function setUp(
  otherwise: {
    keychain?: Partial<Keychain>;
    session?: () => Promise<Outcome>;
    note?: AccountNote;
    mayTrust?: boolean;
  } = {},
) {
  const entries = new Map<string, string>();
  let note = otherwise.note;
  const views: AccountView[] = [];
  const ok = <Value>(value: Value): Promise<KeychainAnswer<Value>> => Promise.resolve({ ok: true, value });
  const keychain: Keychain = {
    get: (name, entry) => ok(entries.get(keyOf(name, entry)) ?? null),
    set: (name, entry, value) => {
      entries.set(keyOf(name, entry), value);
      return ok(null);
    },
    remove: (name, entry) => {
      entries.delete(keyOf(name, entry));
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
    saved: createSavedAccounts(noteFile, keychain),
    demo: {
      start: (_credentials, origin) => {
        const server = parseServerAddress(origin ?? 'http://127.0.0.1:47110');
        return 'code' in server ? Promise.reject(new Error('no address')) : Promise.resolve(server);
      },
      stop: () => Promise.resolve(),
      invent: () => ({ extension: '100', password: 'invented' }),
    },
    connector: {
      serverFor: (_profile, typed, plain) => Promise.resolve(parseServerAddress(typed, { plainInNetwork: plain })),
      connect: ({ server, profile, trust }, values) =>
        Promise.resolve(
          done({
            api: { ...api, at: `${server.origin} as ${values['extension'] ?? ''}`, trust },
            identity: values['extension'] ?? '',
            secrets: [values['password'] ?? ''],
            secretFields: [{ key: 'password' }],
            ...(profile === 'dialboard' ? {} : { profileName: profile.toUpperCase() }),
          }),
        ),
    },
    changed: (view) => views.push(view),
    signedOut: () => undefined,
    switched: () => undefined,
    profileName: (id) => Promise.resolve(id.toUpperCase()),
    offers: {
      taken: (id, { origin }) => (id === offered && origin === 'https://pbx.example.com' ? trust : undefined),
    },
    mayTrust: () => otherwise.mayTrust ?? true,
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
    expect(account.secrets()).toEqual(['correct horse']);
    await account.signOut();
    expect(account.secrets()).toEqual([]);
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

describe('several accounts', () => {
  const phone = {
    server: 'http://192.168.1.20',
    profile: 'snom',
    values: { user: 'admin', password: 'web' },
    add: true,
    plain: true,
  } as const;

  it('are each kept under their own origin, and one is in use', async () => {
    const { account, entries, note, view } = setUp();
    await account.signIn(form);
    expect(await account.signIn(phone)).toEqual(done());
    expect([...entries]).toEqual([
      [service, secret],
      ['dialboard:http://192.168.1.20', JSON.stringify(phone.values)],
    ]);
    expect(note()).toEqual({
      version: 1,
      server: phone.server,
      demo: false,
      profile: 'snom',
      plain: true,
      others: [{ server: form.server, demo: false }],
    });
    expect(view()).toMatchObject({ server: phone.server, profile: 'SNOM', others: [{ server: form.server }] });
  });

  it('are gone over to and back, and the next start finds the one that was in use', async () => {
    const { account, view } = setUp();
    await account.signIn(form);
    await account.signIn(phone);
    const shown = view();
    const office = shown?.status === 'signed-in' ? shown.others?.[0]?.id : undefined;
    expect(await account.switchTo(office ?? '')).toEqual(done());
    expect(view()).toMatchObject({ status: 'signed-in', server: form.server, others: [{ profile: 'SNOM' }] });
    await account.restore();
    expect(view()).toMatchObject({ status: 'signed-in', server: form.server });
    expect(account.api()).toMatchObject({ at: 'https://pbx.example.com as 100' });
  });

  it('at one server have each an entry of their own', async () => {
    const { account, entries, view } = setUp();
    await account.signIn(form);
    await account.signIn({ ...form, values: { extension: '200', password: 'other' }, add: true });
    expect([...entries.keys()]).toEqual([service, `${service} account-2`]);
    expect(view()).toMatchObject({ extension: '200' });
    await account.signOut();
    expect([...entries]).toEqual([[service, secret]]);
    expect(view()).toMatchObject({ status: 'signed-in', extension: '100' });
    expect(view()).not.toHaveProperty('others');
  });

  it('are all forgotten at once, and signed in to nothing', async () => {
    const { account, entries, note, view } = setUp();
    await account.signIn(form);
    await account.signIn(phone);
    expect(await account.forgetAll()).toEqual(done());
    expect([...entries]).toEqual([]);
    expect(note()).toBeUndefined();
    expect(view()).toEqual({ status: 'signed-out', server: '' });
  });

  it('stay as they are when the keychain does not give the other one', async () => {
    let lockedNow = false;
    const { account, view } = setUp({
      keychain: {
        get: () => (lockedNow ? locked() : Promise.resolve({ ok: true, value: secret })),
      },
    });
    await account.signIn(form);
    await account.signIn(phone);
    const before = view();
    lockedNow = true;
    expect(await account.switchTo('https://pbx.example.com#')).toEqual(failed({ code: 'keychain-locked' }));
    expect(await account.switchTo('https://nowhere.example#')).toEqual(failed({ code: 'account-gone' }));
    expect(view()).toEqual(before);
  });

  it('whose address changes ask for the password anew: nothing is looked up under another origin', async () => {
    const { account, view } = setUp({ note: { ...note, server: 'https://moved.example' } });
    await account.restore();
    expect(view()).toMatchObject({ status: 'locked-out', problem: { code: 'keychain-entry-gone' } });
  });
});

describe('what an account trusts', () => {
  const trusting = { ...form, trust: offered };

  it('is kept in the note, with its digest beside the password, and is there after a restart', async () => {
    const { account, entries, note: noted, view } = setUp();
    await account.signIn(trusting);
    expect(view()).toMatchObject({ status: 'signed-in', trust: { kind: 'certificate' } });
    expect(noted()).toMatchObject({ server: form.server, trust });
    expect(JSON.parse(entries.get(service) ?? '')).toEqual({
      extension: '100',
      password: 'correct horse',
      '#trust': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    await account.restore();
    expect(view()).toMatchObject({ status: 'signed-in' });
    expect(account.api()).toMatchObject({ trust });
  });

  it('is nothing when it was offered for another server', async () => {
    const { account, view } = setUp();
    await account.signIn({ ...trusting, server: 'https://other.example' });
    expect(view()).toMatchObject({ status: 'signed-in' });
    expect(view()).not.toHaveProperty('trust');
    expect(account.api()).toMatchObject({ trust: undefined });
  });

  it('locks the account out when the note was changed by somebody else: the password goes nowhere', async () => {
    const before = setUp();
    await before.account.signIn(trusting);
    const altered = setUp({
      note: { ...(before.note() ?? note), trust: { ...trust, pem: 'another one' } },
      keychain: { get: () => Promise.resolve({ ok: true, value: before.entries.get(service) ?? null }) },
    });
    await altered.account.restore();
    expect(altered.view()).toMatchObject({ status: 'locked-out', problem: { code: 'trust-altered' } });
    expect(altered.account.api()).toBeUndefined();
  });

  it('is changed and taken back for the account in use', async () => {
    const { account, entries, note: noted, view } = setUp();
    await account.signIn(form);
    expect(await account.changeTrust('b'.repeat(64))).toEqual(failed({ code: 'internal' }));
    expect(await account.changeTrust(offered)).toEqual(done());
    expect(noted()).toMatchObject({ trust });
    expect(account.api()).toMatchObject({ trust });
    expect(await account.changeTrust(null)).toEqual(done());
    expect(noted()).not.toHaveProperty('trust');
    expect(view()).not.toHaveProperty('trust');
    expect(account.api()).toMatchObject({ trust: undefined });
    expect(entries.get(service)).toBe(secret);
  });

  it('stays for this run only where the account does', async () => {
    const { account, note: noted, view } = setUp({ keychain: { set: locked } });
    await account.signIn(form);
    expect(await account.changeTrust(offered)).toEqual(done());
    expect(view()).toMatchObject({ notRemembered: { code: 'keychain-locked' }, trust: { kind: 'certificate' } });
    expect(noted()).toBeUndefined();
  });

  it('does not count where the organisation decides it', async () => {
    const before = setUp();
    await before.account.signIn(trusting);
    const managed = setUp({
      mayTrust: false,
      note: before.note() ?? note,
      keychain: { get: () => Promise.resolve({ ok: true, value: before.entries.get(service) ?? null }) },
    });
    await managed.account.restore();
    expect(managed.view()).toMatchObject({ status: 'signed-in' });
    expect(managed.view()).not.toHaveProperty('trust');
    expect(managed.account.api()).toMatchObject({ trust: undefined });
  });
});

describe('a password that the server no longer takes', () => {
  const wrong = failed({ code: 'wrong-credentials', status: 401 });
  /** Somebody signed in whose password the server refuses from now on, until it takes another one. */
  async function refused(keychain: Partial<Keychain> = {}) {
    let session: Outcome = done();
    const bed = setUp({ keychain, session: () => Promise.resolve(session) });
    await bed.account.signIn(form);
    session = wrong;
    await bed.account.api()?.checkSession();
    return { ...bed, takeIt: () => (session = done()) };
  }

  it('is shown, with the fields that can be typed anew, and stays saved', async () => {
    const { view, entries, note } = await refused();
    expect(view()).toMatchObject({
      status: 'signed-in',
      extension: '100',
      refused: { problem: { code: 'wrong-credentials' }, fields: [{ key: 'password' }] },
    });
    expect(entries.get(service)).toBe(secret);
    expect(note()).toBeDefined();
  });

  it('stays saved when the next one is wrong too', async () => {
    const { account, view, entries } = await refused();
    expect(await account.renewSecrets({ password: 'also wrong' })).toEqual(wrong);
    expect(entries.get(service)).toBe(secret);
    expect(view()).toMatchObject({ refused: {} });
  });

  it('is replaced by one that works: in the keychain, and for the API that calls in progress have', async () => {
    const { account, view, entries, takeIt } = await refused();
    const api = account.api();
    takeIt();
    expect(await account.renewSecrets({ password: 'the new one', extension: '999' })).toEqual(done());
    expect(view()).toEqual({ status: 'signed-in', server: form.server, extension: '100', demo: false });
    expect(entries.get(service)).toBe(JSON.stringify({ extension: '100', password: 'the new one' }));
    expect(account.api()).toBe(api);
    expect(account.secrets()).toEqual(['the new one']);
  });

  it('is replaced for this run where it was not saved', async () => {
    const absent = () => Promise.resolve({ ok: false, problem: { code: 'keychain-absent' } } as const);
    const { account, view, entries, note, takeIt } = await refused({ set: absent });
    takeIt();
    expect(await account.renewSecrets({ password: 'the new one' })).toEqual(done());
    expect(view()).toMatchObject({ notRemembered: { code: 'keychain-absent' } });
    expect(view()).not.toHaveProperty('refused');
    expect([...entries]).toEqual([]);
    expect(note()).toBeUndefined();
  });

  it('is no matter for who is signed out', async () => {
    expect(await setUp().account.renewSecrets({ password: 'x' })).toEqual(failed({ code: 'signed-out' }));
  });
});
