import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../src/shared/call';
import type { CallReport, DialAnswer, DialApi } from '../../../../src/main/dialling/dialboard-api';
import { createDialService, type DialIntent } from '../../../../src/main/dialling/dial-service';
import { done, failed } from '../../../../src/shared/outcome';

/** A PBX in the test's hands: it answers when told to. */
function createPbx() {
  const dialled: { number: string; key: string; answer: (answer: DialAnswer) => void }[] = [];
  const hungUp: string[] = [];
  const watched = new Map<string, { report: (report: CallReport) => void; end: () => void }>();
  const api: DialApi = {
    anonymous: 'supported',
    checkSession: () => Promise.resolve(done()),
    dial: (number, key) => new Promise((answer) => dialled.push({ number, key, answer })),
    report: () => Promise.resolve(failed({ code: 'connection-lost' })),
    watch: (id, listener, signal) =>
      new Promise((resolve) => {
        listener.opened('how-it-stands');
        watched.set(id, { report: (report) => listener.report(report), end: () => resolve('lost') });
        signal.addEventListener('abort', () => resolve('lost'));
      }),
    hangUp: (id) => {
      hungUp.push(id);
      return Promise.resolve(done());
    },
  };
  return { api, dialled, hungUp, watched };
}

const ringing: DialAnswer = { result: 'accepted', call: { id: 'pbx-1', state: 'ringing-own-phone' } };

function intent(id: string, number = '+31201234567'): DialIntent {
  return { id, number, shown: number, source: 'keypad', anonymous: false };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

function setUp() {
  let calls: readonly Call[] = [];
  let time = 1000;
  const service = createDialService({
    now: () => time,
    changed: (news) => {
      calls = news;
    },
  });
  return {
    service,
    pbx: createPbx(),
    calls: () => calls,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

describe('the dial service', () => {
  it('sends one dial request for an id, however often it comes', async () => {
    const { service, pbx, calls } = setUp();
    for (let press = 0; press < 10; press += 1) service.dial(intent('a'), pbx.api);
    pbx.dialled[0]?.answer(ringing);
    await settle();
    service.dial(intent('a'), pbx.api);
    expect(pbx.dialled.map(({ number, key }) => [number, key])).toEqual([['+31201234567', 'a']]);
    expect(calls()).toHaveLength(1);
  });

  it('takes two intents for one number at once for one wish', async () => {
    const { service, pbx, calls, pass } = setUp();
    service.dial(intent('a'), pbx.api);
    pass(10_000);
    service.dial(intent('b'), pbx.api);
    expect(pbx.dialled).toHaveLength(1);
    pbx.dialled[0]?.answer(ringing);
    await settle();
    service.dial(intent('c', '+31207654321'), pbx.api);
    expect(pbx.dialled).toHaveLength(2);
    expect(calls().map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('dials a number again when its last call is over', async () => {
    const { service, pbx } = setUp();
    service.dial(intent('a'), pbx.api);
    pbx.dialled[0]?.answer({ result: 'refused', problem: { code: 'connection-refused' } });
    await settle();
    service.dial(intent('b'), pbx.api);
    expect(pbx.dialled).toHaveLength(2);
  });

  it('shows each state that the PBX reports, once, with its time', async () => {
    const { service, pbx, calls, pass } = setUp();
    service.dial(intent('a'), pbx.api);
    pbx.dialled[0]?.answer(ringing);
    await settle();
    for (const state of ['ringing-destination', 'ringing-own-phone', 'connected', 'connected'] as const) {
      pass(100);
      pbx.watched.get('pbx-1')?.report({ id: 'pbx-1', state });
    }
    expect(calls()[0]?.timeline).toEqual([
      { state: 'requested', at: 1000 },
      { state: 'ringing-own-phone', at: 1000 },
      { state: 'ringing-destination', at: 1100 },
      { state: 'connected', at: 1300 },
    ]);
  });

  it('says that the outcome is unknown when the answer is lost, and asks no second time', async () => {
    const { service, pbx, calls } = setUp();
    service.dial(intent('a'), pbx.api);
    pbx.dialled[0]?.answer({ result: 'unknown', problem: { code: 'connection-lost' } });
    await settle();
    expect(calls()[0]).toMatchObject({ state: 'unknown-outcome', problem: { code: 'connection-lost' } });
    expect(pbx.dialled).toHaveLength(1);
  });

  it('hangs up as soon as it can when the person was faster than the PBX', async () => {
    const { service, pbx } = setUp();
    service.dial(intent('a'), pbx.api);
    expect(await service.hangUp('a')).toEqual(done());
    expect(pbx.hungUp).toEqual([]);
    pbx.dialled[0]?.answer(ringing);
    await settle();
    expect(pbx.hungUp).toEqual(['pbx-1']);
  });

  it('says that a call goes on when hanging up did not work', async () => {
    const { service, pbx, calls } = setUp();
    const api = { ...pbx.api, hangUp: () => Promise.resolve(failed({ code: 'timed-out' })) };
    service.dial(intent('a'), api);
    pbx.dialled[0]?.answer(ringing);
    await settle();
    expect(await service.hangUp('a')).toMatchObject({ ok: false });
    expect(calls()[0]).toMatchObject({ state: 'ringing-own-phone', hangUpProblem: { code: 'timed-out' } });
  });

  it('says since when there is no news, and stops saying so when there is', async () => {
    const { service, pbx, calls, pass } = setUp();
    service.dial(intent('a'), pbx.api);
    pbx.dialled[0]?.answer(ringing);
    await settle();
    pass(5000);
    pbx.watched.get('pbx-1')?.end();
    await settle();
    expect(calls()[0]).toMatchObject({ state: 'ringing-own-phone', silentSince: 6000 });
    pbx.watched.get('pbx-1')?.report({ id: 'pbx-1', state: 'ringing-own-phone' });
    expect(calls()[0]).not.toHaveProperty('silentSince');
    service.forget();
  });

  it('knows no call that it did not place', async () => {
    expect(await setUp().service.hangUp('a')).toEqual(failed({ code: 'call-not-found' }));
  });

  it('hangs a call up where it was dialled, and remembers what can be done there, whoever dials the next one', async () => {
    const { service, pbx: office, calls } = setUp();
    const phone = createPbx();
    const via = { server: 'https://pbx.example.com', extension: '201' };
    service.dial(intent('a'), office.api, via);
    office.dialled[0]?.answer(ringing);
    await settle();
    service.dial(intent('b', '+31207654321'), { ...phone.api, canHangUp: false });
    phone.dialled[0]?.answer({ result: 'accepted', call: { id: 'phone-1', state: 'requested' } });
    await settle();
    expect(calls()).toMatchObject([
      { id: 'b', hangsUp: false },
      { id: 'a', via },
    ]);
    expect(calls()[1]).not.toHaveProperty('hangsUp');
    await service.hangUp('a');
    expect([office.hungUp, phone.hungUp]).toEqual([['pbx-1'], []]);
    office.watched.get('pbx-1')?.report({ id: 'pbx-1', state: 'ended' });
    expect(calls().map(({ id, state }) => [id, state])).toEqual([
      ['b', 'requested'],
      ['a', 'ended'],
    ]);
    service.forget();
  });

  it('forgets its calls', () => {
    const { service, pbx, calls } = setUp();
    service.dial(intent('a'), pbx.api);
    service.forget();
    expect(calls()).toEqual([]);
  });
});
