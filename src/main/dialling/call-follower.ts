import { setTimeout as sleep } from 'node:timers/promises';
import { isOver, type CallState } from '../../shared/call';
import type { Problem } from '../../shared/problem';
import type { Alarm } from './alarm';
import type { CallReport, DialApi, PollPace } from './dialboard-api';

/** What the follower tells of a call. */
export interface FollowerEvents {
  report(report: CallReport): void;
  /** No news could be had; called for each try that failed. */
  silence(): void;
  /** The PBX knows no such call any more, and how it ended was not seen. */
  gone(): void;
  /** The PBX tells no more of the call, which may go on. */
  untold(): void;
}

const usualPace: PollPace = { usual: 1000, longest: 15_000 };

/**
 * Follows one call until it is over: by the event stream, and by asking when the stream is not there or breaks. Stops with
 * the signal. Never throws. When the alarm rings, an event stream or a question that is under way is given up, since its
 * connection may be one from before a sleep, and it asks at once.
 */
export async function followCall(
  api: DialApi,
  id: string,
  events: FollowerEvents,
  signal: AbortSignal,
  alarm: Alarm,
  pace: PollPace = api.pace ?? usualPace,
): Promise<void> {
  let last: CallState | undefined;
  const goesOn = (): boolean => !signal.aborted && (last === undefined || !isOver(last));
  const report = (news: CallReport): void => {
    last = news.state;
    events.report(news);
  };
  await api.watch(id, report, AbortSignal.any([signal, alarm.next()]));
  let pause = pace.usual;
  while (goesOn()) {
    const rung = alarm.next();
    const untilRung = AbortSignal.any([signal, rung]);
    const answer = await api.report(id, untilRung);
    if (!goesOn()) return;
    if (!answer.ok && rung.aborted) {
      pause = pace.usual;
    } else if (!answer.ok) {
      events.silence();
      pause = pauseAfter(answer.problem, pause, pace);
    } else if (answer.value === 'gone') {
      events.gone();
      return;
    } else if (answer.value === 'untold') {
      events.untold();
      return;
    } else {
      report(answer.value);
      pause = pace.usual;
    }
    const toldToWait = !answer.ok && answer.problem.retryAfter !== undefined;
    if (goesOn()) await sleep(pause, undefined, { signal: toldToWait ? signal : untilRung }).catch(() => undefined);
  }
}

/**
 * The pause in milliseconds after a try that failed: twice the one before, up to the longest. A server that asks for time
 * gets it, however long: some count every request in between as one too many.
 */
export function pauseAfter({ retryAfter = 0 }: Problem, before: number, { longest }: PollPace): number {
  return Math.max(Math.min(before * 2, longest), retryAfter * 1000);
}
