import { setTimeout as sleep } from 'node:timers/promises';
import { isOver, type CallState } from '../../shared/call';
import type { CallReport, DialApi } from './dialboard-api';

/** What the follower tells of a call. */
export interface FollowerEvents {
  report(report: CallReport): void;
  /** No news could be had; called for each try that failed. */
  silence(): void;
  /** The PBX knows no such call any more, and how it ended was not seen. */
  gone(): void;
}

/** Pauses between polls in milliseconds: the usual one, and the longest after tries that failed. */
export interface PollPace {
  readonly usual: number;
  readonly longest: number;
}

const usualPace: PollPace = { usual: 1000, longest: 15_000 };

/**
 * Follows one call until it is over: by the event stream, and by asking when the stream is not there or breaks. Stops with
 * the signal. Never throws.
 */
export async function followCall(
  api: DialApi,
  id: string,
  events: FollowerEvents,
  signal: AbortSignal,
  pace: PollPace = usualPace,
): Promise<void> {
  let last: CallState | undefined;
  const goesOn = (): boolean => !signal.aborted && (last === undefined || !isOver(last));
  const report = (news: CallReport): void => {
    last = news.state;
    events.report(news);
  };
  await api.watch(id, report, signal);
  let pause = pace.usual;
  while (goesOn()) {
    const answer = await api.report(id, signal);
    if (!goesOn()) return;
    if (!answer.ok) {
      events.silence();
      pause = Math.min(pause * 2, pace.longest);
    } else if (answer.value === 'gone') {
      events.gone();
      return;
    } else {
      report(answer.value);
      pause = pace.usual;
    }
    if (goesOn()) await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}
