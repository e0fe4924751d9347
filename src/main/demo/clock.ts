/** Time as the demo PBX sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs the task once, after a number of milliseconds; returns what calls it off. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
}

/** The time of this computer. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** A clock that can call off everything that was scheduled on it, so that nothing runs on after the PBX is closed. */
export interface Timers extends Clock {
  readonly cancelAll: () => void;
}

/** Makes such a clock from another one. */
export function createTimers(clock: Clock): Timers {
  const running = new Set<() => void>();
  return {
    now: clock.now,
    after: (milliseconds, task) => {
      const cancel = clock.after(milliseconds, () => {
        running.delete(cancel);
        task();
      });
      running.add(cancel);
      return () => {
        running.delete(cancel);
        cancel();
      };
    },
    cancelAll: () => {
      for (const cancel of running) cancel();
      running.clear();
    },
  };
}
