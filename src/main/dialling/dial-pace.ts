/** How many calls were dialled lately: what a runaway hotkey or page is noticed by. */
export interface DialPace {
  /** Notes a dial. */
  note(): void;
  /** Dials within the last hour. */
  lately(): number;
}

/** An hour, in milliseconds. */
const hour = 3_600_000;

/** @param now milliseconds on a clock that does not go back */
export function createDialPace(now: () => number): DialPace {
  let dials: readonly number[] = [];
  const lately = (): readonly number[] => dials.filter((at) => now() - at < hour);
  return {
    note() {
      dials = [...lately(), now()];
    },
    lately: () => lately().length,
  };
}
