/** Tells a person's clicks from a page that opens links by itself. */
export interface FloodGuard {
  /** Notes a link. Gives how many came when they are a flood, otherwise undefined. */
  note(): number | undefined;
  /** Whether the last link came alone: no other shortly before it. */
  alone(): boolean;
}

/** More links than this within the time (milliseconds) are a flood, until there was none for as long. */
const most = 5;
const time = 10_000;

/** Links closer together than this (milliseconds) are not one person clicking. */
const close = 2000;

/** Makes a guard. @param now milliseconds on a clock that does not go back */
export function createFloodGuard(now: () => number): FloodGuard {
  let recent: readonly number[] = [];
  let flooded = 0;
  return {
    note() {
      const at = now();
      recent = [...recent.slice(-most), at].filter((other) => at - other < time);
      if (recent.length === 1) flooded = 0;
      if (flooded > 0) flooded += 1;
      else if (recent.length > most) flooded = recent.length;
      return flooded === 0 ? undefined : flooded;
    },
    alone() {
      const [before, last] = recent.slice(-2);
      return before === undefined || last === undefined || last - before >= close;
    },
  };
}
