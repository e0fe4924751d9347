import { describe, expect, it } from 'vitest';
import { createAlarm } from '../../../../src/main/dialling/alarm';
import { followCall, pauseAfter } from '../../../../src/main/dialling/call-follower';
import type { CallReport, DialApi } from '../../../../src/main/dialling/dialboard-api';
import type { LiveListener, StreamEnd } from '../../../../src/main/dialling/live/live-events';
import { waitUntil } from '../../../support/wait-until';
import { done, failed, type Outcome } from '../../../../src/shared/outcome';

/** Follows a call at a PBX that answers from a list, and gives what was told. */
async function follow(answers: readonly Outcome<CallReport | 'gone' | 'untold'>[]): Promise<string[]> {
  const told: string[] = [];
  const left = [...answers];
  const api = {
    pace: { usual: 1, longest: 2 },
    watch: () => Promise.resolve('none'),
    report: () => Promise.resolve(left.shift() ?? done('gone' as const)),
  } as unknown as DialApi;
  const events = {
    report: ({ state }: CallReport) => told.push(state),
    silence: () => told.push('silence'),
    gone: () => told.push('gone'),
    untold: () => told.push('untold'),
    streamLost: () => told.push('stream lost'),
    streamBack: () => told.push('stream back'),
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
    watch: (_id: string, _listener: unknown, signal: AbortSignal) => given(signal).then(() => 'lost' as const),
    report: (_id: string, signal: AbortSignal) => report((asked += 1), signal),
  } as unknown as DialApi;
  const events = {
    report: ({ state }: CallReport) => told.push(state),
    silence: () => told.push('silence'),
    gone: () => told.push('gone'),
    untold: () => told.push('untold'),
    streamLost: () => told.push('stream lost'),
    streamBack: () => told.push('stream back'),
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

describe('live events', () => {
  /** Follows a call whose streams are in the test's hands. */
  function followLive(pace = { usual: 1, longest: 4 }) {
    const told: string[] = [];
    const streams: { listener: LiveListener; end: (how: StreamEnd) => void }[] = [];
    let asked = 0;
    let standing: CallReport = { id: '1', state: 'ringing-own-phone' };
    const stop = new AbortController();
    const alarm = createAlarm();
    const api = {
      pace,
      watch: (_id: string, listener: LiveListener, signal: AbortSignal) =>
        new Promise<StreamEnd>((end) => {
          streams.push({ listener, end });
          signal.addEventListener('abort', () => end('lost'));
        }),
      report: () => {
        asked += 1;
        return Promise.resolve(done(standing));
      },
    } as unknown as DialApi;
    const over = followCall(
      api,
      '1',
      {
        report: ({ state }) => told.push(state),
        silence: () => told.push('silence'),
        gone: () => told.push('gone'),
        untold: () => told.push('untold'),
        streamLost: () => told.push('lost'),
        streamBack: () => told.push('back'),
      },
      stop.signal,
      alarm,
    );
    return {
      alarm,
      told,
      streams,
      over,
      stop,
      asked: () => asked,
      stands: (state: CallReport['state']) => (standing = { id: '1', state }),
      stream: (index: number) => waitUntil(`stream ${index}`, () => streams[index], 2000),
    };
  }

  it('that begin with how the call stands leave nothing to ask', async () => {
    const { told, over, stream, asked } = followLive({ usual: 10_000, longest: 10_000 });
    const { listener } = await stream(0);
    listener.opened('how-it-stands');
    listener.report({ id: '1', state: 'connected' });
    listener.report({ id: '1', state: 'ended' });
    await over;
    expect(told).toEqual(['connected', 'ended']);
    expect(asked()).toBe(0);
  });

  it('that tell only what comes next are caught up with by asking once', async () => {
    const { told, over, stream, asked } = followLive({ usual: 10_000, longest: 10_000 });
    const { listener } = await stream(0);
    listener.opened('what-comes');
    await waitUntil('the question', () => told.length > 0);
    listener.report({ id: '1', state: 'ended' });
    await over;
    expect(told).toEqual(['ringing-own-phone', 'ended']);
    expect(asked()).toBe(1);
  });

  it('that are lost are replaced by asking until they are back, and then nobody asks', async () => {
    const { told, over, stream, stands, asked } = followLive();
    const first = await stream(0);
    first.listener.opened('how-it-stands');
    first.listener.report({ id: '1', state: 'ringing-own-phone' });
    stands('connected');
    first.end('lost');
    await waitUntil('the answer', () => told.includes('connected'));
    expect(told.slice(0, 3)).toEqual(['ringing-own-phone', 'lost', 'connected']);

    const second = await stream(1);
    second.listener.opened('how-it-stands');
    await waitUntil('the stream to be trusted', () => told.includes('back'));
    const before = asked();
    second.listener.report({ id: '1', state: 'ended' });
    await over;
    expect(told.slice(-2)).toEqual(['back', 'ended']);
    expect(asked()).toBe(before);
  });

  it('that break each time they are opened are never called back, and are tried ever more seldom', async () => {
    const { told, streams, over, stream, stop, asked } = followLive({ usual: 1, longest: 1000 });
    for (let index = 0; index < 5; index += 1) {
      const { listener, end } = await stream(index);
      listener.opened('how-it-stands');
      end('lost');
    }
    // The pauses between the tries have grown, those between the questions have not.
    const before = asked();
    await waitUntil('more questions', () => asked() > before + 10);
    expect(streams.length).toBeLessThanOrEqual(6);
    expect(told).not.toContain('back');
    stop.abort();
    await over;
  });

  it('that are not offered are not come back for, and nothing is said of them', async () => {
    const { told, streams, over, stream, stop, asked } = followLive();
    (await stream(0)).end('none');
    await waitUntil('a few questions', () => asked() > 5);
    stop.abort();
    await over;
    expect(streams).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(['ringing-own-phone']));
  });

  it('that hang while they are opened do not keep anybody from asking', async () => {
    const { told, over, stop, asked } = followLive();
    await waitUntil('a few questions', () => asked() > 3);
    expect(told).toContain('ringing-own-phone');
    stop.abort();
    await over;
  });

  it('are opened anew when the alarm rings, and nothing is said of it', async () => {
    const { alarm, told, streams, over, stream, asked } = followLive({ usual: 60_000, longest: 60_000 });
    (await stream(0)).listener.opened('how-it-stands');
    alarm.ring();
    const { listener } = await stream(1);
    listener.opened('how-it-stands');
    await waitUntil('the question', () => asked() > 0);
    listener.report({ id: '1', state: 'ended' });
    await over;
    expect(streams).toHaveLength(2);
    expect(told).not.toContain('lost');
    expect(told.at(-1)).toBe('ended');
  });

  it('are no longer heard once the call is not followed', async () => {
    const { told, over, stream, stop } = followLive();
    const { listener } = await stream(0);
    listener.opened('how-it-stands');
    stop.abort();
    await over;
    listener.report({ id: '1', state: 'connected' });
    expect(told).toEqual([]);
  });
});
