import { setTimeout as sleep } from 'node:timers/promises';
import { isOver } from '../../shared/call';
import type { Problem } from '../../shared/problem';
import type { Alarm } from './alarm';
import type { CallReport, DialApi, PollPace } from './dialboard-api';
import { keepStream } from './live/keep-stream';

/** What the follower tells of a call. */
export interface FollowerEvents {
  report(report: CallReport): void;
  /** No news could be had; called for each try that failed. */
  silence(): void;
  /** The PBX knows no such call any more, and how it ended was not seen. */
  gone(): void;
  /** The PBX tells no more of the call, which may go on. */
  untold(): void;
  /** Live events were lost: from here on the PBX is asked. */
  streamLost(): void;
  /** Live events are back. */
  streamBack(): void;
}

const usualPace: PollPace = { usual: 1000, longest: 15_000 };

/**
 * Follows one call until it is over: by live events, and by asking while they are not there. Stops with the signal. Never
 * throws. When the alarm rings, a stream or a question that is under way is given up, since its connection may be one from
 * before a sleep, and it asks at once.
 */
export async function followCall(
  api: DialApi,
  id: string,
  events: FollowerEvents,
  signal: AbortSignal,
  alarm: Alarm,
  pace: PollPace = api.pace ?? usualPace,
): Promise<void> {
  const over = new AbortController();
  const stop = AbortSignal.any([signal, over.signal]);
  const goesOn = (): boolean => !stop.aborted;
  const report = (news: CallReport): void => {
    if (!goesOn()) return;
    events.report(news);
    if (isOver(news.state)) over.abort();
  };
  const stream = keepStream({
    watch: (listener, until) => api.watch(id, listener, until),
    report,
    lost: () => events.streamLost(),
    back: () => events.streamBack(),
    pace,
    stop,
    alarm,
  });
  const rest = (pause: number, until: AbortSignal): Promise<void> =>
    sleep(pause, undefined, { signal: until }).catch(() => undefined);

  // The stream gets a moment to open before anything is asked.
  await Promise.race([stream.changed(), rest(pace.usual, stop)]);
  let pause = pace.usual;
  while (goesOn()) {
    if (stream.state() === 'trusted') {
      await stream.changed();
      continue;
    }
    const wasOpen = stream.state() === 'open';
    const rung = alarm.next();
    const untilRung = AbortSignal.any([stop, rung]);
    const answer = await api.report(id, untilRung);
    if (!goesOn()) return;
    if (!answer.ok && rung.aborted) {
      pause = pace.usual;
    } else if (!answer.ok) {
      events.silence();
      pause = pauseAfter(answer.problem, pause, pace);
    } else if (answer.value === 'gone') {
      events.gone();
      over.abort();
    } else if (answer.value !== 'untold') {
      report(answer.value);
      pause = pace.usual;
      if (wasOpen) stream.caughtUp();
    } else if (wasOpen) {
      // Nothing can be asked, so nothing was missed that could be had.
      stream.caughtUp();
      continue;
    } else {
      events.untold();
      over.abort();
    }
    const toldToWait = !answer.ok && answer.problem.retryAfter !== undefined;
    await rest(pause, toldToWait ? stop : untilRung);
  }
}

/**
 * The pause in milliseconds after a try that failed: twice the one before, up to the longest. A server that asks for time
 * gets it, however long: some count every request in between as one too many.
 */
export function pauseAfter({ retryAfter = 0 }: Problem, before: number, { longest }: PollPace): number {
  return Math.max(Math.min(before * 2, longest), retryAfter * 1000);
}
