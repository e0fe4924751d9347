import type { Clock } from '../../../../src/main/demo/clock';

/** A clock that moves only when a test moves it. */
export interface FakeClock extends Clock {
  /** Lets time pass, in milliseconds, and runs what is due, in order. */
  readonly pass: (milliseconds: number) => void;
  /** How many tasks wait. */
  readonly waiting: () => number;
}

/** Starts at 2026-05-04T09:00:00Z. */
export function createFakeClock(): FakeClock {
  let time = Date.UTC(2026, 4, 4, 9);
  let tasks: { at: number; task: () => void }[] = [];
  return {
    now: () => time,
    after: (milliseconds, task) => {
      const entry = { at: time + milliseconds, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    pass: (milliseconds) => {
      const end = time + milliseconds;
      for (;;) {
        const due = tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        tasks = tasks.filter((other) => other !== due);
        time = due.at;
        due.task();
      }
      time = end;
    },
    waiting: () => tasks.length,
  };
}
