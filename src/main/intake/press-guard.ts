/** Tells a press from the echoes of one: a key that is held down, a key that bounces, two programs that react to one press. */
export interface PressGuard {
  /** Notes a press; whether it is one of its own. */
  counts(): boolean;
}

/** Presses closer together than this are one, however many they are, in milliseconds. */
export const onePress = 1000;

/** @param now milliseconds on a clock that does not go back */
export function createPressGuard(now: () => number): PressGuard {
  let last = -Infinity;
  return {
    counts() {
      const since = now() - last;
      last = now();
      return since >= onePress;
    },
  };
}
