import { setTimeout as sleep } from 'node:timers/promises';
import type { Alarm } from '../alarm';
import type { CallReport, PollPace } from '../dialboard-api';
import type { LiveListener, StreamEnd } from './live-events';

/** A stream of live events that is opened again when it was lost. */
export interface KeptStream {
  /**
   * `opening`: not there yet. `open`: there, but what happened before is not known. `trusted`: it tells all there is to know.
   * `away`: not there; whether it comes back is seen later.
   */
  readonly state: () => 'opening' | 'open' | 'trusted' | 'away';
  /** Says that while it was open somebody asked how the call stands: from then on nothing is missed. */
  readonly caughtUp: () => void;
  /** Resolves with the next change of its state, at once when it was stopped. */
  readonly changed: () => Promise<void>;
}

/** What a stream is kept with. */
export interface KeepStreamNeeds {
  readonly watch: (listener: LiveListener, until: AbortSignal) => Promise<StreamEnd>;
  readonly report: (report: CallReport) => void;
  /** Told when live news is lost, and when it is back. */
  readonly lost: () => void;
  readonly back: () => void;
  /** Pauses before it is opened again: the first, and the longest that they grow to. */
  readonly pace: PollPace;
  readonly stop: AbortSignal;
  /** Rings when connections may be dead without a sign of it: then the stream is opened anew, at once and without a word. */
  readonly alarm: Alarm;
}

/** Opens a stream and keeps it open until it is stopped or turns out not to be offered. */
export function keepStream({ watch, report, lost, back, pace, stop, alarm }: KeepStreamNeeds): KeptStream {
  let state: ReturnType<KeptStream['state']> = 'opening';
  let wasLost = false;
  const waiting = new Set<() => void>();
  const goesOn = (): boolean => !stop.aborted;

  function wake(): void {
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  function enter(next: typeof state): void {
    if (next === state) return;
    state = next;
    if (state === 'trusted' && wasLost) back();
    wake();
  }

  async function keep(): Promise<void> {
    let pause = pace.usual;
    while (goesOn()) {
      // A stream that was lost before has to last until the next question before it is trusted again: one that breaks
      // each time it is opened would make the call flicker.
      const opened: LiveListener['opened'] = (tells) => {
        enter(tells === 'how-it-stands' && !wasLost ? 'trusted' : 'open');
      };
      const rung = alarm.next();
      const untilRung = AbortSignal.any([stop, rung]);
      const end = await watch({ opened, report }, untilRung);
      if (!goesOn()) return;
      if (state === 'trusted') pause = pace.usual;
      if (end === 'lost' && !rung.aborted) lost();
      wasLost = true;
      enter('away');
      if (end === 'none' && !rung.aborted) return;
      await sleep(pause, undefined, { signal: untilRung }).catch(() => undefined);
      pause = rung.aborted ? pace.usual : Math.min(pause * 2, pace.longest);
    }
  }

  stop.addEventListener('abort', wake, { once: true });
  void keep();
  return {
    state: () => state,
    caughtUp: () => {
      if (state === 'open') enter('trusted');
    },
    changed: () =>
      new Promise((resolve) => {
        if (goesOn()) waiting.add(resolve);
        else resolve();
      }),
  };
}
