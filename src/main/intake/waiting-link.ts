/** Keeps a link that came too early: before the window is there, or while nobody is signed in. */
export interface WaitingLink {
  /** Keeps the newest link; one that waited before is dropped. */
  keep(text: string): void;
  /** Gives the link once, unless it waited too long: an old click must not ask out of nowhere. */
  take(): string | undefined;
  waits(): boolean;
}

/** How long a link waits for the program or for signing in, in milliseconds. */
const patience = 120_000;

/**
 * @param now milliseconds on a clock that does not go back
 * @param limit how long a link waits, in milliseconds
 */
export function createWaitingLink(now: () => number, limit = patience): WaitingLink {
  let waiting: { text: string; since: number } | undefined;
  return {
    keep(text) {
      waiting = { text, since: now() };
    },
    take() {
      const kept = waiting;
      waiting = undefined;
      return kept !== undefined && now() - kept.since < limit ? kept.text : undefined;
    },
    waits: () => waiting !== undefined,
  };
}
