import { expect, it } from 'vitest';
import { createAlarm } from '../../../../src/main/dialling/alarm';
import { followCall, pauseAfter } from '../../../../src/main/dialling/call-follower';
import type { CallReport, DialApi } from '../../../../src/main/dialling/dialboard-api';
import { done, failed, type Outcome } from '../../../../src/shared/outcome';

/** Follows a call at a PBX that answers from a list, and gives what was told. */
async function follow(answers: readonly Outcome<CallReport | 'gone' | 'untold'>[]): Promise<string[]> {
  const told: string[] = [];
  const left = [...answers];
  const api = {
    pace: { usual: 1, longest: 2 },
    watch: () => Promise.resolve(),
    report: () => Promise.resolve(left.shift() ?? done('gone' as const)),
  } as unknown as DialApi;
  const events = {
    report: ({ state }: CallReport) => told.push(state),
    silence: () => told.push('silence'),
    gone: () => told.push('gone'),
    untold: () => told.push('untold'),
  };
  await followCall(api, '1', events, new AbortController().signal, createAlarm());
  return told;
}

const ringing = done<CallReport>({ id: '1', state: 'ringing-own-phone' });
const lost = failed({ code: 'connection-lost' });

it('a call is asked for until it is gone, through silences', async () => {
  expect(await follow([ringing, lost, lost, ringing])).toEqual([
    'ringing-own-phone',
    'silence',
    'silence',
    'ringing-own-phone',
    'gone',
  ]);
});

it('a PBX that tells nothing is asked no more', async () => {
  expect(await follow([done('untold'), ringing])).toEqual(['untold']);
});

it('the pause grows to the longest one, or to what the server asks for', () => {
  const pace = { usual: 1000, longest: 5000 };
  expect(pauseAfter({ code: 'timed-out' }, 1000, pace)).toBe(2000);
  expect(pauseAfter({ code: 'timed-out' }, 4000, pace)).toBe(5000);
  expect(pauseAfter({ code: 'too-many-requests', retryAfter: 60 }, 1000, pace)).toBe(60_000);
});

/** Follows a call whose stream and answers hang until they are given up, at a pace that no test would wait for. */
function followSlowly(report: (asked: number, signal: AbortSignal) => Promise<Outcome<CallReport | 'gone'>>) {
  const alarm = createAlarm();
  const told: string[] = [];
  let asked = 0;
  const hour = 3_600_000;
  const api = {
    pace: { usual: hour, longest: hour },
    watch: (_id: string, _report: unknown, signal: AbortSignal) => given(signal),
    report: (_id: string, signal: AbortSignal) => report((asked += 1), signal),
  } as unknown as DialApi;
  const events = {
    report: ({ state }: CallReport) => told.push(state),
    silence: () => told.push('silence'),
    gone: () => told.push('gone'),
    untold: () => told.push('untold'),
  };
  const stop = new AbortController();
  const over = followCall(api, '1', events, stop.signal, alarm);
  return { alarm, told, over, stop, asked: () => asked };
}

const given = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

it('an alarm gives up a stream from before a sleep, and ends the pause between two questions', async () => {
  const { alarm, told, over } = followSlowly((asked) => Promise.resolve(asked === 3 ? done('gone' as const) : ringing));
  const ring = setInterval(() => alarm.ring(), 1);
  await over;
  clearInterval(ring);
  expect(told).toEqual(['ringing-own-phone', 'ringing-own-phone', 'gone']);
});

it('a question that the alarm gave up is no silence', async () => {
  const { alarm, told, over } = followSlowly(async (asked, signal) => {
    if (asked === 2) return done('gone' as const);
    await given(signal);
    return lost;
  });
  const ring = setInterval(() => alarm.ring(), 1);
  await over;
  clearInterval(ring);
  expect(told).toEqual(['gone']);
});

it('an alarm does not shorten the time that a server asked for', async () => {
  const busy = failed({ code: 'too-many-requests', retryAfter: 3600 });
  const { alarm, asked, over, stop } = followSlowly(() => Promise.resolve(busy));
  alarm.ring();
  await expect.poll(asked).toBe(1);
  for (let rung = 0; rung < 20; rung += 1) {
    alarm.ring();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(asked()).toBe(1);
  stop.abort();
  await over;
});
