import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createAccountNote } from '../../../src/main/account/account-note';
import { createAccountService } from '../../../src/main/account/account-service';
import type { Keychain, KeychainAnswer } from '../../../src/main/account/keychain';
import { createSavedAccounts } from '../../../src/main/account/saved-accounts';
import { createConnector } from '../../../src/main/dialling/connect';
import { builtInProfiles } from '../../../src/main/dialling/profile/built-in-profiles';
import { createOwnProfileRequests } from '../../../src/main/dialling/profile/own-profile-requests';
import { createOwnProfiles } from '../../../src/main/dialling/profile/own-profiles';
import { createProfileShelf } from '../../../src/main/dialling/profile/profile-shelf';
import { createTextFolder } from '../../../src/main/storage/text-folder';
import { done, failed, type Outcome } from '../../../src/shared/outcome';
import type { Profile } from '../../../src/shared/profile/profile';
import type { AccountView } from '../../../src/shared/snapshot';
import { startScripted, type ScriptedServer } from '../../support/scripted-server';
import { smallProfile } from '../../unit/shared/profile/small-profile';

const password = 'c0rrect/h+rse';
const values = { extension: '101', password };

let here: ScriptedServer;
let elsewhere: ScriptedServer;
let folder: string;
beforeEach(async () => {
  [here, elsewhere] = await Promise.all([startScripted(), startScripted()]);
  folder = await mkdtemp(join(tmpdir(), 'dialboard-own-'));
});
afterEach(async () => {
  await Promise.all([here.close(), elsewhere.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** A profile that checks the password, with one address for everybody. */
const at = (address: string, change: Partial<Profile> = {}): Profile => ({
  ...smallProfile,
  server: { address, fixed: true },
  signIn: { method: 'GET', url: '/me' },
  ...change,
});

/** The parts as the app joins them, with a keychain in memory. */
function setUp(entries = new Map<string, string>()) {
  const ok = <Value>(value: Value): Promise<KeychainAnswer<Value>> => Promise.resolve({ ok: true, value });
  const keychain: Keychain = {
    get: (service) => ok(entries.get(service) ?? null),
    set: (service, _account, secret) => {
      entries.set(service, secret);
      return ok(null);
    },
    remove: (service) => {
      entries.delete(service);
      return ok(null);
    },
  };
  const own = createOwnProfiles(createTextFolder(join(folder, 'profiles'), 1_000_000));
  const shelf = createProfileShelf({
    loadBuiltIn: () => Promise.resolve(builtInProfiles),
    loadOwn: () => Promise.resolve(own),
  });
  const connector = createConnector({
    loadAxios: () => Promise.resolve(axios.create()),
    proxiesFor: () => Promise.resolve('DIRECT'),
    findProfile: (id) => shelf.find(id),
    loadEngine: () => import('../../../src/main/dialling/profile/engine'),
    loadWebSocket: () => Promise.resolve(WebSocket),
  });
  let view: AccountView | undefined;
  const account = createAccountService({
    saved: createSavedAccounts(createAccountNote(join(folder, 'account.json')), keychain),
    demo: { start: () => Promise.reject(new Error('no demo')), stop: () => Promise.resolve(), invent: () => values },
    connector,
    changed: (news) => (view = news),
    signedOut: () => undefined,
    switched: () => undefined,
    profileName: (id) => Promise.resolve(id),
    offers: { taken: () => undefined },
    mayTrust: () => true,
  });
  const trials: string[] = [];
  const exported = new Map<string, string>();
  const requests = createOwnProfileRequests({
    own,
    builtIn: builtInProfiles,
    account,
    connector,
    intents: {
      takeTrial: async ({ id, text }, api): Promise<Outcome> => {
        trials.push((await api.dial(text, id)).result);
        return done();
      },
    },
    chooseFile: () => Promise.resolve(null),
    writeFile: (name, text) => {
      exported.set(name, text);
      return Promise.resolve(done(name));
    },
  });
  const signIn = (server = '') => account.signIn({ server, profile: 'own:small', values });
  return { own, shelf, account, requests, signIn, entries, trials, exported, view: () => view };
}

const textOf = (profile: Profile): string => JSON.stringify(profile, null, 2);

describe('a profile of the person’s own', () => {
  it('is on the shelf beside the others, and never in the place of one', async () => {
    const { requests, shelf } = setUp();
    const text = textOf({ ...smallProfile, id: 'dialboard', name: 'Not ours' });
    expect(await requests.save({ text, replaces: null })).toEqual(done());
    expect(await shelf.find('dialboard')).toMatchObject({ name: 'Dialboard API' });
    expect(await shelf.find('own:dialboard')).toMatchObject({ name: 'Not ours' });
    expect((await shelf.views()).filter(({ own }) => own)).toMatchObject([{ id: 'own:dialboard', name: 'Not ours' }]);
  });

  it('is signed in with, dials, and dials by its new text at once when it was changed', async () => {
    const { requests, account, signIn, view } = setUp();
    await requests.save({ text: textOf(at(here.url)), replaces: null, confirmed: here.url });
    here.answerWith([{ status: 200 }, { status: 200 }]);
    expect(await signIn()).toEqual(done());
    expect(view()).toMatchObject({ status: 'signed-in', profile: 'Small PBX' });
    const dial = { method: 'GET', url: '/call', query: { to: '{number}' } } as const;
    expect(await requests.save({ text: textOf(at(here.url, { dial })), replaces: 'small' })).toEqual(done());
    await account.api()?.dial('201', randomUUID());
    expect(here.received()[1]).toMatch(/^GET \/call\?to=201 /);
  });

  it('begins as a copy of any template, or of none, under an id that is free', async () => {
    const { requests, own } = setUp();
    for (const template of [...builtInProfiles.map(({ id }) => id), '']) {
      const copy = await requests.text({ template });
      const text = copy.ok ? copy.value.text : '';
      expect([template, await own.check(text, null)]).toMatchObject([template, { ok: true }]);
    }
    const copy = await requests.text({ template: 'sipgate' });
    const text = copy.ok ? copy.value.text : '';
    expect(await requests.save({ text, replaces: null, confirmed: 'https://api.sipgate.com' })).toEqual(done());
    expect(await requests.text({ template: 'sipgate' })).toMatchObject({
      value: { text: expect.stringContaining('"my-sipgate-2"') as string },
    });
  });

  it('is exported as it is, but not with the password written in it', async () => {
    const { requests, signIn, exported } = setUp();
    const text = textOf(at(here.url));
    await requests.save({ text, replaces: null, confirmed: here.url });
    here.answerWith([{ status: 200 }]);
    await signIn();
    expect(await requests.exportFile({ id: 'small' })).toEqual(done('small.json'));
    expect(exported.get('small.json')).toBe(text);
    exported.clear();
    await requests.save({ text: textOf(at(here.url, { headers: { 'X-Pass': password } })), replaces: 'small' });
    expect(await requests.exportFile({ id: 'small' })).toEqual(failed({ code: 'profile-holds-secret' }));
    expect(exported.size).toBe(0);
  });
});

describe('a profile that moves to another origin', () => {
  it('asks; the account must sign in anew, and nothing was sent there before', async () => {
    const { requests, account, signIn, entries, view } = setUp();
    await requests.save({ text: textOf(at(here.url)), replaces: null, confirmed: here.url });
    here.answerWith([{ status: 200 }]);
    await signIn();
    expect([...entries.keys()]).toEqual([`dialboard:${here.url}`]);

    const moved = textOf(at(elsewhere.url));
    const looked = await requests.check({ text: moved, replaces: 'small', server: '', values: {}, number: '201' });
    expect(looked).toMatchObject({ value: { origin: elsewhere.url, newOrigin: true } });
    expect(await requests.save({ text: moved, replaces: 'small' })).toEqual(
      failed({ code: 'profile-host-unconfirmed', host: elsewhere.host }),
    );
    expect(view()).toMatchObject({ status: 'signed-in', server: here.url });

    expect(await requests.save({ text: moved, replaces: 'small', confirmed: elsewhere.url })).toEqual(done());
    expect(view()).toEqual({ status: 'signed-out', server: '' });
    expect(account.api()).toBeUndefined();
    expect(entries.size).toBe(0);
    await account.restore();
    expect(elsewhere.received()).toEqual([]);

    elsewhere.answerWith([{ status: 200 }]);
    expect(await signIn()).toEqual(done());
    expect(elsewhere.received()).toHaveLength(1);
    expect([...entries.keys()]).toEqual([`dialboard:${elsewhere.url}`]);
  });

  it('behind the back of the app gets nothing at the next start', async () => {
    const first = setUp();
    await first.requests.save({ text: textOf(at(here.url)), replaces: null, confirmed: here.url });
    here.answerWith([{ status: 200 }]);
    await first.signIn();
    await writeFile(join(folder, 'profiles', 'small.json'), textOf(at(elsewhere.url)));
    const second = setUp(first.entries);
    await second.account.restore();
    expect(second.view()).toMatchObject({ status: 'locked-out', problem: { code: 'profile-host-changed' } });
    expect(second.account.api()).toBeUndefined();
    expect(elsewhere.received()).toEqual([]);
  });

  it('takes no account along when it is removed', async () => {
    const { requests, signIn, entries, view } = setUp();
    await requests.save({ text: textOf(at(here.url)), replaces: null, confirmed: here.url });
    here.answerWith([{ status: 200 }]);
    await signIn();
    expect(await requests.list()).toMatchObject({ value: { profiles: [{ id: 'small', usedAt: [here.host] }] } });
    expect(await requests.remove({ own: 'small' })).toEqual(done());
    expect(entries.size).toBe(0);
    expect(view()).toEqual({ status: 'signed-out', server: '' });
  });
});

describe('a try', () => {
  const trial = (profile: Profile, more: object = {}) => ({
    text: textOf(profile),
    replaces: null,
    server: '',
    values,
    ...more,
  });

  it('goes to a server that only the text names after a yes', async () => {
    const { requests } = setUp();
    expect(await requests.tryOut(trial(at(elsewhere.url)))).toEqual(
      failed({ code: 'profile-host-unconfirmed', host: elsewhere.host }),
    );
    expect(elsewhere.received()).toEqual([]);
    elsewhere.answerWith([{ status: 200 }, { status: 401 }]);
    const confirmed = { confirmed: elsewhere.url };
    expect(await requests.tryOut(trial(at(elsewhere.url), confirmed))).toEqual(done({ result: 'signed-in' }));
    expect(await requests.tryOut(trial(at(elsewhere.url), confirmed))).toMatchObject({
      problem: { code: 'wrong-credentials' },
    });
  });

  it('with no server typed goes to the one that the text begins with, after a yes to that too', async () => {
    const { requests } = setUp();
    const begins = at(elsewhere.url, { server: { address: elsewhere.url } });
    expect(await requests.tryOut(trial(begins))).toMatchObject({ problem: { code: 'profile-host-unconfirmed' } });
    elsewhere.answerWith([{ status: 200 }]);
    expect(await requests.tryOut(trial(begins, { confirmed: elsewhere.url }))).toEqual(done({ result: 'signed-in' }));
    here.answerWith([{ status: 200 }]);
    expect(await requests.tryOut(trial(begins, { server: here.url }))).toEqual(done({ result: 'signed-in' }));
    expect(elsewhere.received()).toHaveLength(1);
  });

  it('of a call goes by the one road, and keeps nothing', async () => {
    const { requests, trials, own, entries } = setUp();
    here.answerWith([{ status: 200 }]);
    const call = { id: randomUUID(), number: '101' };
    const tried = await requests.tryOut(trial(smallProfile, { server: here.url, call }));
    expect(tried).toEqual(done({ result: 'call-asked' }));
    expect(trials).toEqual(['accepted']);
    expect(here.received()[0]).toMatch(/^POST \/calls /);
    expect(await own.all()).toEqual([]);
    expect(entries.size).toBe(0);
    expect(await requests.tryOut(trial(smallProfile, { server: here.url }))).toEqual(done({ result: 'not-checkable' }));
  });

  it.each(['http://pbx.example.com', 'http://192.168.1.20', 'ftp://127.0.0.1', 'https://user:pass@pbx.example.com'])(
    'does not go to %s, which a hostile text names',
    async (address) => {
      const { requests } = setUp();
      const tried = await requests.tryOut(trial(at(address), { confirmed: address }));
      expect(tried).toEqual(failed({ code: 'profile-not-valid' }));
    },
  );

  it('asks before the password goes over the local network in the clear, and never goes over the internet so', async () => {
    const { requests } = setUp();
    expect(await requests.tryOut(trial(smallProfile, { server: 'http://192.168.1.20' }))).toMatchObject({
      problem: { code: 'server-plain-in-network' },
    });
    expect(await requests.tryOut(trial(smallProfile, { server: 'http://pbx.example.com', plain: true }))).toMatchObject(
      { problem: { code: 'server-needs-https' } },
    );
  });

  it('follows no redirect to another server', async () => {
    const { requests, trials } = setUp();
    const moved = { status: 307, headers: { Location: `${elsewhere.url}/calls` } };
    here.answerWith([moved, moved]);
    const profile = at(here.url);
    expect(await requests.tryOut(trial(profile, { confirmed: here.url }))).toMatchObject({
      problem: { code: 'redirected' },
    });
    const call = { id: randomUUID(), number: '101' };
    await requests.tryOut(trial(profile, { confirmed: here.url, call }));
    expect(trials).toEqual(['refused']);
    expect(elsewhere.received()).toEqual([]);
  });
});
