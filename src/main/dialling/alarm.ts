/** Wakes everybody who waits for it. */
export interface Alarm {
  /** A signal that is aborted when the alarm rings next. */
  next(): AbortSignal;
  ring(): void;
}

/** Makes an alarm. */
export function createAlarm(): Alarm {
  let controller = new AbortController();
  return {
    next: () => controller.signal,
    ring() {
      const rung = controller;
      controller = new AbortController();
      rung.abort();
    },
  };
}
