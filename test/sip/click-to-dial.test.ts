import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { afterEach, describe, expect, it } from 'vitest';
import { createDialboardApi, type DialApi } from '../../src/main/dialling/dialboard-api';
import { createDialService, type DialService } from '../../src/main/dialling/dial-service';
import { createHttpClient } from '../../src/main/dialling/http-client';
import { builtInProfiles } from '../../src/main/dialling/profile/built-in-profiles';
import { createProfileApi } from '../../src/main/dialling/profile/profile-api';
import type { Call } from '../../src/shared/call';
import { createOpenApiCheck } from '../integration/demo-pbx/openapi-check';
import { waitUntil } from '../support/wait-until';
import { startSipLab, type SipLab } from './lab/sip-lab';

let lab: SipLab;
let service: DialService | undefined;
afterEach(async () => {
  service?.forget();
  await lab.stop();
});

const http = createHttpClient(() => Promise.resolve(axios.create()));

const connect = (password = lab.account.password): DialApi =>
  createDialboardApi(http, lab.pbx.origin, { extension: lab.account.extension, password });

/** The same by a profile that comes with Dialboard. */
function connectBy(profileId: string, more: Record<string, string> = {}): DialApi {
  const profile = builtInProfiles.find(({ id }) => id === profileId);
  if (profile === undefined) throw new Error(`There is no profile ${profileId}`);
  const values = { ...lab.account, ...more };
  return createProfileApi({ http, profile, address: lab.pbx.origin, values, now: Date.now, newId: randomUUID });
}

/** Dials as the app does, and shows how the call stands. */
function dial(number: string, api = connect()) {
  let calls: readonly Call[] = [];
  service = createDialService({
    now: Date.now,
    changed: (news) => {
      calls = news;
    },
    // Often enough that no state of a quick test is missed.
    pace: { usual: 50, longest: 200 },
  });
  const id = randomUUID();
  service.dial({ id, number, shown: number, source: 'keypad', anonymous: false }, api);
  const dialled = service;
  return {
    states: () => calls[0]?.timeline.map(({ state }) => state),
    reaches: (state: Call['state']) =>
      waitUntil(`the call to be ${state}`, () => (calls[0]?.state === state ? calls[0] : undefined)),
    hangUp: () => dialled.hangUp(id),
  };
}

const noCalls = async (): Promise<void> => {
  for (const phone of [lab.ownPhone, lab.destination]) {
    await waitUntil(`phone ${phone.extension} to have no call`, async () => !(await phone.hasCall()));
  }
};

describe('a real PBX with two real phones', () => {
  it.each([
    ['the dial API', () => connect()],
    ['its profile', () => connectBy('dialboard')],
  ])('ring when %s dials; they hear each other, and hanging up ends both', async (_what, connectSo) => {
    lab = await startSipLab();
    const { ownPhone, destination } = lab;
    const api = connectSo();
    expect(await api.checkSession()).toEqual({ ok: true, value: null });
    const call = dial('1002', api);

    await call.reaches('ringing-own-phone');
    expect(await ownPhone.reported('CALL_INCOMING')).toMatchObject({ direction: 'incoming' });
    expect(await destination.hasCall()).toBe(false);

    await ownPhone.answer();
    await call.reaches('ringing-destination');
    expect((await destination.reported('CALL_INCOMING')).peeruri).toContain('sip:1001@');

    await destination.answer();
    await call.reaches('connected');
    await destination.reported('CALL_ESTABLISHED');
    await ownPhone.hears(destination);
    await destination.hears(ownPhone);

    expect(await call.hangUp()).toEqual({ ok: true, value: null });
    expect(await call.reaches('ended')).toMatchObject({ reason: 'hung-up' });
    await destination.reported('CALL_CLOSED');
    await noCalls();
    expect(ownPhone.events().filter(({ type }) => type === 'CALL_INCOMING')).toHaveLength(1);
    expect(destination.events().filter(({ type }) => type === 'CALL_INCOMING')).toHaveLength(1);
  });

  it('tells who hung up', async () => {
    lab = await startSipLab();
    const call = dial('1002');
    await lab.ownPhone.reported('CALL_INCOMING');
    await lab.ownPhone.answer();
    await lab.destination.reported('CALL_INCOMING');
    await lab.destination.answer();
    await call.reaches('connected');
    await lab.destination.hangUp();
    expect(await call.reaches('ended')).toMatchObject({ reason: 'hung-up-by-destination' });
    await noCalls();
  });

  it('ring for Kamailio’s own profile, which is told nothing of the call and claims nothing', async () => {
    lab = await startSipLab();
    const { ownPhone, destination, pbx } = lab;
    const where = { domain: pbx.sip, proxy: `sip:${pbx.sip}` };
    const wrong = connectBy('kamailio', { ...where, password: 'wrong' });
    expect(await wrong.dial('1002', randomUUID())).toMatchObject({
      result: 'refused',
      problem: { code: 'wrong-credentials' },
    });
    const call = dial('1002', connectBy('kamailio', where));
    await ownPhone.reported('CALL_INCOMING');
    await ownPhone.answer();
    await destination.reported('CALL_INCOMING');
    await destination.answer();
    await ownPhone.hears(destination);
    await destination.hears(ownPhone);
    expect(call.states()).toEqual(['requested']);
    await ownPhone.hangUp();
    await noCalls();
    expect(ownPhone.events().filter(({ type }) => type === 'CALL_INCOMING')).toHaveLength(1);
  });

  it('refuses a wrong password, and no phone rings', async () => {
    lab = await startSipLab();
    const api = connect('wrong');
    expect(await api.checkSession()).toMatchObject({ ok: false, problem: { code: 'wrong-credentials', status: 401 } });
    expect(await dial('1002', api).reaches('failed')).toMatchObject({ problem: { code: 'wrong-credentials' } });
    // A call that the PBX does take shows that a ring would have been seen by now.
    dial('1002');
    await lab.ownPhone.reported('CALL_INCOMING');
    expect(lab.ownPhone.events().filter(({ type }) => type === 'CALL_INCOMING')).toHaveLength(1);
  });

  it('tells that the own phone is offline', async () => {
    lab = await startSipLab();
    await lab.ownPhone.end();
    expect(await dial('1002').reaches('failed')).toMatchObject({ reason: 'own-phone-offline' });
    expect(await lab.destination.hasCall()).toBe(false);
  });

  it('tells that the own phone was not picked up, which stops ringing', async () => {
    lab = await startSipLab({ rings: 1000 });
    const call = dial('1002');
    await lab.ownPhone.reported('CALL_INCOMING');
    expect(await call.reaches('failed')).toMatchObject({ reason: 'own-phone-no-answer' });
    await noCalls();
  });

  it('tells that the own phone declined', async () => {
    lab = await startSipLab();
    const call = dial('1002');
    await lab.ownPhone.reported('CALL_INCOMING');
    await lab.ownPhone.hangUp();
    expect(await call.reaches('failed')).toMatchObject({ reason: 'rejected' });
    expect(await lab.destination.hasCall()).toBe(false);
  });

  it('tells that the destination is busy, and lets go of the own phone', async () => {
    lab = await startSipLab();
    const call = dial('1002');
    await lab.ownPhone.reported('CALL_INCOMING');
    await lab.ownPhone.answer();
    await lab.destination.reported('CALL_INCOMING');
    await lab.destination.hangUp();
    expect(await call.reaches('failed')).toMatchObject({ reason: 'busy' });
    await noCalls();
  });

  it('tells that nobody has that number', async () => {
    lab = await startSipLab();
    const call = dial('1003');
    await lab.ownPhone.reported('CALL_INCOMING');
    await lab.ownPhone.answer();
    expect(await call.reaches('failed')).toMatchObject({ reason: 'number-unknown' });
    await noCalls();
  });

  it.each(['own phone', 'destination'] as const)('stops ringing the %s when the call is hung up', async (which) => {
    lab = await startSipLab();
    const call = dial('1002');
    await lab.ownPhone.reported('CALL_INCOMING');
    if (which === 'destination') {
      await lab.ownPhone.answer();
      await lab.destination.reported('CALL_INCOMING');
      await call.reaches('ringing-destination');
    }
    expect(await call.hangUp()).toEqual({ ok: true, value: null });
    expect(await call.reaches('ended')).toMatchObject({ reason: 'hung-up' });
    await noCalls();
  });

  it('answers as docs/openapi.yaml describes', async () => {
    lab = await startSipLab();
    const api = await createOpenApiCheck();
    const { origin } = lab.pbx;
    const { extension, password } = lab.account;
    const headers = { authorization: `Basic ${Buffer.from(`${extension}:${password}`).toString('base64')}` };
    const json = { ...headers, 'content-type': 'application/json' };
    const dialWith = (extra: Record<string, string>, destination: string) =>
      api.ask(origin, {
        method: 'POST',
        path: '/v1/calls',
        headers: { ...json, ...extra },
        body: JSON.stringify({ destination }),
      });
    await api.ask(origin, { path: '/v1/session' });
    await api.ask(origin, { path: '/v1/session', headers });
    await api.ask(origin, { path: '/elsewhere', headers });
    await dialWith({}, '1002');
    await dialWith({ 'idempotency-key': '"a"' }, 'nobody');
    const { text } = await dialWith({ 'idempotency-key': '"a"' }, '1002');
    const path = `/v1/calls/${(JSON.parse(text) as { id: string }).id}`;
    await api.ask(origin, { path, headers });
    await api.ask(origin, { path: '/v1/calls/no-such-call', headers });
    await api.ask(origin, { method: 'PATCH', path, headers });
    await api.ask(origin, { method: 'DELETE', path, headers });
    await api.ask(origin, { path, headers });
    expect([...api.seen].sort()).toEqual([
      'DELETE /v1/calls/{id} 204',
      'GET /v1/calls/{id} 200',
      'GET /v1/calls/{id} 404',
      'GET /v1/session 200',
      'GET /v1/session 401',
      'POST /v1/calls 201',
      'POST /v1/calls 400',
      'POST /v1/calls 422',
    ]);
  });

  it('rings once for one key, however often the request comes', async () => {
    lab = await startSipLab();
    const api = connect();
    const key = randomUUID();
    const first = await api.dial('1002', key, { anonymous: false });
    expect(await api.dial('1002', key, { anonymous: false })).toMatchObject(first);
    await lab.ownPhone.reported('CALL_INCOMING');
    await lab.ownPhone.hangUp();
    await noCalls();
    expect(lab.ownPhone.events().filter(({ type }) => type === 'CALL_INCOMING')).toHaveLength(1);
  });
});
