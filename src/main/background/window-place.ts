import * as v from 'valibot';

/** A rectangle on the screens, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));

/**
 * Where the window was: the outside of its frame while it was not maximised, so that it neither creeps nor shrinks by a title
 * bar with each start. Kept in `window.json` in the user-data folder.
 */
export const windowPlaceSchema = v.object({
  x: whole,
  y: whole,
  width: v.pipe(whole, v.minValue(1)),
  height: v.pipe(whole, v.minValue(1)),
  maximised: v.boolean(),
});

/** Where the window was. */
export type WindowPlace = v.InferOutput<typeof windowPlaceSchema>;

/** Where the window begins; without a position the system chooses one. */
export interface FirstPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
}

/** The size at the very first start, and the smallest one. */
const usual = { width: 420, height: 700 };
export const smallest = { width: 380, height: 480 };

/** So much of the window's upper edge must be on a screen that it can be seen and taken hold of, in pixels. */
const grip = { width: 100, height: 32 };

/**
 * Where the window begins: where it was, as long as its upper edge can still be taken hold of on a screen, and no larger than
 * that screen. On a screen that is gone only its size counts.
 * @param screens the work areas of the screens that are there
 */
export function firstPlace(kept: WindowPlace | undefined, screens: readonly Rectangle[]): FirstPlace {
  if (kept === undefined) return { ...usual, maximised: false };
  const { x, y, maximised } = kept;
  const screen = screens.find((area) => canBeHeld(kept, area));
  const room = screen ?? screens[0] ?? kept;
  const size = {
    width: between(smallest.width, kept.width, room.width),
    height: between(smallest.height, kept.height, room.height),
  };
  return screen === undefined ? { ...size, maximised } : { x, y, ...size, maximised };
}

function canBeHeld(window: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(window.x, screen.x);
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  const top = window.y >= screen.y - grip.height / 2 && window.y + grip.height <= screen.y + screen.height;
  return top && right - left >= grip.width;
}

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(wanted, most));
}
