import axios from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DialApi } from '../../../src/main/dialling/dialboard-api';
import { createHttpClient } from '../../../src/main/dialling/http-client';
import { createHttpWay } from '../../../src/main/dialling/http-way';
import { profileLimits } from '../../../src/main/dialling/profile/limits';
import { createProfileApi } from '../../../src/main/dialling/profile/profile-api';
import type { Profile } from '../../../src/shared/profile/profile';
import {
  startAnswering,
  startDripping,
  startFlooding,
  startRedirecting,
  startRefusing,
  startResetting,
  startStalling,
  type FaultServer,
} from '../../support/fault-server';
import { startScripted, type ScriptedServer } from '../../support/scripted-server';
import { smallProfile } from '../../unit/shared/profile/small-profile';

const key = '11111111-2222-4333-8444-555555555555';
const password = 'c0rrect/h+rse';
const values = { extension: '101', password };
const patience = AbortSignal.timeout(60_000);

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScripted();
});
afterEach(() => server.close());

function apiAt(address: string, change: Partial<Profile> = {}, own: Record<string, string> = values): DialApi {
  return createProfileApi({
    http: createHttpClient(
      () => Promise.resolve(axios.create()),
      { ...profileLimits, total: 1500 },
      createHttpWay({ connectLimit: 1000 }),
    ),
    profile: { ...smallProfile, ...change },
    address,
    values: own,
    now: Date.now,
    newId: () => 'new-id',
  });
}

const dialAt = (address: string, change: Partial<Profile> = {}) => apiAt(address, change).dial('+31201234567', key);

describe('a dial request', () => {
  it.each([
    ['that stalls', () => startStalling(), 'unknown', 'timed-out'],
    ['that drips', () => startDripping(), 'unknown', 'timed-out'],
    ['that resets', () => startResetting(), 'unknown', 'connection-lost'],
    ['that resets in its answer', () => startResetting('in-answer'), 'unknown', 'connection-lost'],
    ['that floods', () => startFlooding(), 'unknown', 'answer-too-large'],
    [
      'that fails like a gateway',
      () => startAnswering('<h1>Bad gateway</h1>', 'text/html', 502),
      'unknown',
      'server-error',
    ],
    ['that does not listen', () => startRefusing(), 'refused', 'connection-refused'],
    ['that knows no such password', () => startAnswering('', 'text/plain', 401), 'refused', 'wrong-credentials'],
    ['that wants less', () => startAnswering('', 'text/plain', 429), 'refused', 'too-many-requests'],
  ] as const)('to a server %s is sent once and never again', async (_, start, result, code) => {
    const fault: FaultServer = await start();
    expect(await dialAt(fault.url)).toMatchObject({ result, problem: { code } });
    expect(fault.requests().length).toBeLessThanOrEqual(1);
    expect(fault.connections()).toBeLessThanOrEqual(1);
    await fault.close();
  });

  it.each([301, 302, 303, 307, 308] as const)('does not follow a %i to another place', async (status) => {
    const fault = await startRedirecting(status);
    expect(await dialAt(fault.url)).toMatchObject({ result: 'refused', problem: { code: 'redirected' } });
    expect(fault.trap.connections()).toBe(0);
    await fault.close();
  });

  it('with a number that the profile does not allow never leaves', async () => {
    const api = apiAt(server.url);
    for (const number of ['100\r\nX: y', '100"}', '100 XML public', '../100', '100,200', '']) {
      expect(await api.dial(number, key)).toMatchObject({
        result: 'refused',
        problem: { code: 'number-not-accepted' },
      });
    }
    expect(server.received()).toEqual([]);
  });

  it('without the caller’s number is not sent where the profile knows no way', async () => {
    expect(await apiAt(server.url).dial('100', key, { anonymous: true })).toMatchObject({
      result: 'refused',
      problem: { code: 'anonymous-not-possible' },
    });
    const prefix: Partial<Profile> = {
      parameters: [...smallProfile.parameters, { key: 'hide', optional: true }],
      anonymous: { kind: 'prefix', prefix: '{hide}' },
    };
    expect(await apiAt(server.url, prefix).dial('100', key, { anonymous: true })).toMatchObject({ result: 'refused' });
    expect(server.received()).toEqual([]);
    server.answerWith([{ status: 200 }, { status: 200 }]);
    const api = apiAt(server.url, prefix, { ...values, hide: '*31*' });
    await api.dial('100', key, { anonymous: true });
    await api.dial('100', key);
    expect(server.received().map((text) => text.split('\r\n\r\n')[1])).toEqual(['{"to":"*31*100"}', '{"to":"100"}']);
  });
});

describe('a session', () => {
  const session: Partial<Profile> = {
    auth: {
      kind: 'session',
      steps: [
        {
          method: 'POST',
          url: '/login',
          body: { json: { user: '{extension}', password: '{password}' } },
          outcome: [{ when: { status: [200] }, result: 'accepted' }],
          capture: { token: [{ json: '/token' }] },
        },
      ],
      lifetime: 60,
      headers: { 'X-Token': '{token}' },
      over: { status: [401] },
    },
  };
  const login = (token: string) => ({ status: 200, body: JSON.stringify({ token }) });
  const asked = () =>
    server.received().map((text) => `${text.split(' HTTP')[0] ?? ''} ${/x-token: (\S+)/i.exec(text)?.[1] ?? '-'}`);

  it('is made once, for all requests', async () => {
    server.answerWith([login('t1'), { status: 200 }, { status: 200 }]);
    const api = apiAt(server.url, session);
    await api.dial('100', key);
    await api.dial('101', key);
    expect(asked()).toEqual(['POST /login -', 'POST /calls t1', 'POST /calls t1']);
  });

  it('that is over is renewed once, after a request that was certainly not carried out', async () => {
    server.answerWith([login('t1'), { status: 401 }, login('t2'), { status: 200 }]);
    expect(await apiAt(server.url, session).dial('100', key)).toMatchObject({ result: 'accepted' });
    expect(asked()).toEqual(['POST /login -', 'POST /calls t1', 'POST /login -', 'POST /calls t2']);
  });

  it('that does not help is not renewed again', async () => {
    server.answerWith([login('t1'), { status: 401 }, login('t2'), { status: 401 }]);
    expect(await apiAt(server.url, session).dial('100', key)).toMatchObject({
      result: 'refused',
      problem: { code: 'wrong-credentials' },
    });
    expect(asked()).toHaveLength(4);
  });

  it('is not renewed after an answer that may have been a call', async () => {
    server.answerWith([login('t1'), { status: 500 }]);
    expect(await apiAt(server.url, session).dial('100', key)).toMatchObject({ result: 'unknown' });
    expect(asked()).toHaveLength(2);
  });

  it('that is refused is not asked for again: guessing locks people out', async () => {
    server.answerWith([{ status: 401 }]);
    const api = apiAt(server.url, session);
    for (let time = 0; time < 3; time += 1) {
      expect(await api.dial('100', key)).toMatchObject({ result: 'refused', problem: { code: 'wrong-credentials' } });
    }
    expect(asked()).toEqual(['POST /login -']);
  });

  it('without what it should give is none', async () => {
    server.answerWith([{ status: 200, body: '{}' }]);
    expect(await apiAt(server.url, session).checkSession()).toMatchObject({
      ok: false,
      problem: { code: 'not-a-dial-api' },
    });
  });

  it('made anew is what a call that goes on is asked for with', async () => {
    const state: Partial<Profile> = {
      ...session,
      state: { method: 'GET', url: '/state', every: 1, read: [{ json: '/s' }], states: { up: 'connected' } },
    };
    server.answerWith([
      login('t1'),
      { status: 200 },
      { status: 401 },
      login('t2'),
      { status: 200, body: '{"s":"up"}' },
      { status: 200, body: '{"s":"up"}' },
    ]);
    const api = apiAt(server.url, state);
    await api.dial('100', key);
    expect(await api.report(key, patience)).toMatchObject({ ok: true, value: { state: 'connected' } });
    await api.report(key, patience);
    expect(asked().slice(2)).toEqual(['GET /state t1', 'POST /login -', 'GET /state t2', 'GET /state t2']);
  });

  it('with a token that would end its header is not used', async () => {
    server.answerWith([login('t1\r\nX-Evil: 1')]);
    expect(await apiAt(server.url, session).dial('100', key)).toMatchObject({
      result: 'refused',
      problem: { code: 'value-not-usable', field: 'token' },
    });
    expect(asked()).toHaveLength(1);
  });
});

describe('a challenge', () => {
  const user = '{extension}';
  const auth = { kind: 'basic-or-digest', user, password: '{password}' } as const;
  const digest = { status: 401, headers: { 'WWW-Authenticate': 'Digest realm="r", nonce="n1", qop="auth"' } };
  const authorizations = () => server.received().map((text) => /^authorization: (.*)$/im.exec(text)?.[1]?.trim());

  it('is answered once, and the answer is used from then on', async () => {
    server.answerWith([digest, { status: 200 }, { status: 200 }]);
    const api = apiAt(server.url, { auth });
    expect(await api.dial('100', key)).toMatchObject({ result: 'accepted' });
    expect(await api.dial('101', key)).toMatchObject({ result: 'accepted' });
    const [first, second, third] = authorizations();
    expect(first).toBeUndefined();
    expect(second).toMatch(/^Digest username="101", .*uri="\/calls", .*nc=00000001/);
    expect(third).toMatch(/nc=00000002/);
  });

  it('that is wrong twice is a wrong password', async () => {
    server.answerWith([digest, digest]);
    expect(await apiAt(server.url, { auth }).dial('100', key)).toMatchObject({
      result: 'refused',
      problem: { code: 'wrong-credentials' },
    });
    expect(server.received()).toHaveLength(2);
  });

  it('for Basic gets no password in clear where only Digest was allowed', async () => {
    server.answerWith([{ status: 401, headers: { 'WWW-Authenticate': 'Basic realm="r"' } }]);
    expect(await apiAt(server.url, { auth: { ...auth, kind: 'digest' } }).dial('100', key)).toMatchObject({
      result: 'refused',
    });
    expect(authorizations()).toEqual([undefined]);
  });
});

describe('a call', () => {
  const state: Partial<Profile> = {
    state: {
      method: 'GET',
      url: '/calls/{callId}',
      every: 2,
      slowest: 9,
      gone: { status: [404] },
      read: [{ json: '/state' }],
      states: { Ringing: 'ringing-own-phone', Busy: 'failed:busy' },
    },
    dial: { ...smallProfile.dial, capture: { callId: [{ json: '/id' }] } },
    hangUp: { method: 'DELETE', url: '/calls/{callId}' },
  };

  it('is told of in the server’s words for it, and the pauses are the profile’s', async () => {
    const body = (word: string) => ({ status: 200, body: JSON.stringify({ state: word }) });
    server.answerWith([
      { status: 200, body: '{"id":"a/b"}' },
      body('Odd'),
      body('Ringing'),
      body('Odd'),
      { status: 404 },
    ]);
    const api = apiAt(server.url, state);
    expect(api.pace).toEqual({ usual: 2000, longest: 9000 });
    expect(await api.dial('100', key)).toEqual({ result: 'accepted', call: { id: 'a/b', state: 'requested' } });
    const states: unknown[] = [];
    for (let time = 0; time < 4; time += 1) states.push(await api.report('a/b', patience));
    expect(states).toMatchObject(
      ['requested', 'ringing-own-phone', 'ringing-own-phone', 'ended'].map((word) => ({
        ok: true,
        value: { id: 'a/b', state: word },
      })),
    );
    expect(server.received()[1]).toMatch(/^GET \/calls\/a%2Fb HTTP/);
  });

  it('that the server never told of and does not know is not called ended', async () => {
    server.answerWith([{ status: 200, body: '{"id":"1"}' }, { status: 404 }]);
    const api = apiAt(server.url, state);
    await api.dial('100', key);
    expect(await api.report('1', patience)).toEqual({ ok: true, value: 'gone' });
  });

  it('whose id the server did not tell cannot be asked for, nor hung up', async () => {
    server.answerWith([{ status: 200, body: '{}' }]);
    const api = apiAt(server.url, state);
    await api.dial('100', key);
    expect(await api.report(key, patience)).toEqual({ ok: true, value: 'untold' });
    expect(await api.hangUp(key)).toMatchObject({ ok: false, problem: { code: 'hang-up-failed' } });
    expect(server.received()).toHaveLength(1);
  });

  it('waits for as long as a server asks for', async () => {
    server.answerWith([
      { status: 200, body: '{"id":"1"}' },
      { status: 429, headers: { 'Retry-After': '60' } },
    ]);
    const api = apiAt(server.url, state);
    await api.dial('100', key);
    expect(await api.report('1', patience)).toMatchObject({
      ok: false,
      problem: { code: 'too-many-requests', retryAfter: 60 },
    });
  });

  it('of a system that tells nothing stays in view while it may ring, and no longer', async () => {
    server.answerWith([{ status: 200 }]);
    const api = apiAt(server.url, { ringing: 5 });
    expect(api.canHangUp).toBe(false);
    await api.dial('100', key);
    const stop = new AbortController();
    const opened: string[] = [];
    const listener = { opened: (tells: string) => opened.push(tells), report: () => undefined };
    const watching = api.watch(key, listener, stop.signal);
    stop.abort();
    expect(await watching).toBe('none');
    // Said to be all there is, so that nobody asks.
    expect(opened).toEqual(['how-it-stands']);
    expect(await api.report(key, patience)).toEqual({ ok: true, value: 'untold' });
  });
});

describe('what is said of a problem', () => {
  const dial = { ...smallProfile.dial, outcome: [{ result: 'number-not-accepted' as const, said: [{ text: '.*' }] }] };

  it('is the server’s own words', async () => {
    server.answerWith([{ status: 200, body: 'No such extension' }]);
    expect(await dialAt(server.url, { dial })).toMatchObject({ problem: { said: 'No such extension' } });
  });

  it.each([
    `Bad request: password=${password}`,
    `key=${encodeURIComponent(password)}`,
    `Basic ${Buffer.from(password).toString('base64')}`,
  ])('never is %j: the server repeats a secret', async (body) => {
    server.answerWith([{ status: 200, body }]);
    const answer = await dialAt(server.url, { dial });
    expect(answer).toMatchObject({ result: 'refused', problem: { code: 'number-not-accepted' } });
    expect(JSON.stringify(answer)).not.toContain('said');
  });
});

it('cookies that a server sets go nowhere, unless the profile takes one', async () => {
  server.answerWith([{ status: 200, headers: { 'Set-Cookie': 'a=b; Domain=example.com' } }, { status: 200 }]);
  const api = apiAt(server.url);
  await api.dial('100', key);
  await api.dial('101', key);
  expect(server.received().join()).not.toMatch(/^cookie:/im);
});
