/** Keeps a wish from outside that came too early: before the window is there, or while nobody is signed in. */
export interface Waiting<Kept> {
  /** Keeps the newest; one that waited before is dropped. */
  keep(wish: Kept): void;
  /** Gives it once, unless it waited too long: an old click must not ask out of nowhere. */
  take(): Kept | undefined;
  waits(): boolean;
  /** What waits, which goes on waiting. */
  look(): Kept | undefined;
}

/** How long a wish waits for the program or for signing in, in milliseconds. */
const patience = 120_000;

/**
 * @param now milliseconds on a clock that does not go back
 * @param limit how long a wish waits, in milliseconds
 */
export function createWaiting<Kept>(now: () => number, limit = patience): Waiting<Kept> {
  let waiting: { wish: Kept; since: number } | undefined;
  return {
    keep(wish) {
      waiting = { wish, since: now() };
    },
    take() {
      const kept = waiting;
      waiting = undefined;
      return kept !== undefined && now() - kept.since < limit ? kept.wish : undefined;
    },
    waits: () => waiting !== undefined,
    look: () => waiting?.wish,
  };
}
