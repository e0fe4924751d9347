import axios from 'axios';
import { afterEach, describe, expect, it } from 'vitest';
import { createDemoPbx, type DemoPbx } from '../../../src/main/demo/demo-pbx';
import type { BehaviourRule } from '../../../src/main/demo/behaviours';
import { createDialboardApi, type CallReport, type DialApi } from '../../../src/main/dialling/dialboard-api';
import { createHttpClient } from '../../../src/main/dialling/http-client';

const account = { extension: '100', password: 'correct horse: pässword' };
const limits = { total: 1500, maxAnswer: 65_536, maxRequest: 4096 };
const timing = { ownPhoneAnswers: 30, destinationRings: 20, destinationAnswers: 30, drip: 20 };

let pbx: DemoPbx | undefined;
afterEach(async () => {
  await pbx?.close();
  pbx = undefined;
});

async function start(behaviour: BehaviourRule = { behaviour: 'normal' }, credentials = account): Promise<DialApi> {
  pbx = createDemoPbx({ accounts: [account], timing, behaviour });
  const { origin } = await pbx.listen();
  return createDialboardApi(
    createHttpClient(() => Promise.resolve(axios.create()), limits),
    origin,
    credentials,
  );
}

const shown = { anonymous: false };
const dials = () => (pbx?.log() ?? []).filter(({ operation }) => operation === 'dial');

describe('the dial API of our own, with the demo PBX', () => {
  it('takes the right password, with every character that it may have', async () => {
    expect(await (await start()).checkSession()).toEqual({ ok: true, value: null });
  });

  it('says that the password is wrong', async () => {
    const api = await start(undefined, { ...account, password: 'wrong' });
    expect(await api.checkSession()).toMatchObject({ ok: false, problem: { code: 'wrong-credentials', status: 401 } });
  });

  it('dials, follows each state to the end by events, and hangs up', async () => {
    const api = await start();
    const answer = await api.dial('+31201234567', 'e4fd4a8e-6c2c-4d2b-9d0a-0d6d7c1b8f11', shown);
    expect(dials()[0]).not.toHaveProperty('anonymous', true);
    if (answer.result !== 'accepted') throw new Error(answer.problem.code);
    const reports: CallReport[] = [];
    await api.watch(
      answer.call.id,
      {
        opened: (tells) => expect(tells).toBe('how-it-stands'),
        report: (report) => {
          reports.push(report);
          if (report.state === 'connected') void api.hangUp(report.id);
        },
      },
      AbortSignal.timeout(10_000),
    );
    const states = reports.map(({ state }) => state);
    expect([...new Set(states)]).toEqual([
      'ringing-own-phone',
      'own-phone-answered',
      'ringing-destination',
      'connected',
      'ended',
    ]);
    expect(dials()).toMatchObject([{ destination: '+31201234567', status: 201 }]);
  });

  it('places one call for one key, whatever happens to the answers', async () => {
    const api = await start();
    const key = 'e4fd4a8e-6c2c-4d2b-9d0a-0d6d7c1b8f12';
    const [first, second] = [await api.dial('201', key, shown), await api.dial('201', key, shown)];
    expect(first).toMatchObject({ result: 'accepted' });
    expect(second).toMatchObject({
      result: 'accepted',
      call: { id: first.result === 'accepted' ? first.call.id : '' },
    });
    expect(pbx?.calls()).toHaveLength(1);
  });

  it('knows a call that is gone', async () => {
    const api = await start();
    expect(await api.report('no-such-call', AbortSignal.timeout(5000))).toEqual({ ok: true, value: 'gone' });
  });

  it.each([
    ['wrong-password', 'wrong-credentials'],
    ['server-error', 'server-error'],
    ['unavailable', 'server-error'],
    ['too-many-requests', 'too-many-requests'],
    ['dropped-connection', 'connection-lost'],
    ['garbage', 'not-a-dial-api'],
    ['lying', 'not-a-dial-api'],
    ['redirect', 'redirected'],
    ['slow', 'timed-out'],
    ['drip', 'timed-out'],
    ['flood', 'answer-too-large'],
  ] as const)('at sign-in, a server with %s is %s', async (behaviour, code) => {
    const api = await start({ behaviour });
    expect(await api.checkSession()).toMatchObject({ ok: false, problem: { code } });
  });

  it.each([
    ['wrong-password', 'refused', 'wrong-credentials'],
    ['server-error', 'refused', 'server-error'],
    ['too-many-requests', 'refused', 'too-many-requests'],
    ['redirect', 'refused', 'redirected'],
    ['dropped-connection', 'unknown', 'connection-lost'],
    ['garbage', 'unknown', 'not-a-dial-api'],
    ['lying', 'unknown', 'not-a-dial-api'],
    ['slow', 'unknown', 'timed-out'],
    ['drip', 'unknown', 'timed-out'],
    ['flood', 'unknown', 'answer-too-large'],
  ] as const)('at dialling, a server with %s makes it %s: %s, after one request', async (behaviour, result, code) => {
    const api = await start({ behaviour, on: 'dial' });
    const answer = await api.dial('+31201234567', 'e4fd4a8e-6c2c-4d2b-9d0a-0d6d7c1b8f13', shown);
    expect(answer).toMatchObject({ result, problem: { code } });
    expect(dials()).toHaveLength(1);
  });

  it('is refused for certain when nobody listens', async () => {
    const api = await start();
    await pbx?.close();
    const answer = await api.dial('+31201234567', 'e4fd4a8e-6c2c-4d2b-9d0a-0d6d7c1b8f14', shown);
    expect(answer).toMatchObject({ result: 'refused', problem: { code: 'connection-refused' } });
  });

  it('never shows the password or the request in what it reports', async () => {
    const api = await start({ behaviour: 'slow' });
    const text = JSON.stringify([await api.checkSession(), await api.hangUp('x'), await api.dial('201', 'key', shown)]);
    expect(text).not.toContain('horse');
    expect(text).not.toContain(Buffer.from(`${account.extension}:${account.password}`).toString('base64').slice(4, 20));
  });
});
