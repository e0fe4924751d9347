import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { firstPlace, smallest, windowPlaceSchema, type Rectangle } from '../../../../src/main/background/window-place';

const laptop: Rectangle = { x: 0, y: 27, width: 1440, height: 873 };
const beside: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 };
const kept = { x: 1600, y: 200, width: 900, height: 700, maximised: false };

describe('the place of the window', () => {
  it('is the usual size, wherever the system puts it, at the first start', () => {
    expect(firstPlace(undefined, [laptop])).toEqual({ width: 420, height: 700, maximised: false });
  });

  it('is where it was', () => {
    expect(firstPlace(kept, [laptop, beside])).toEqual(kept);
  });

  it('is only its size when its screen is gone', () => {
    expect(firstPlace(kept, [laptop])).toEqual({ width: 900, height: 700, maximised: false });
  });

  it('is not one that cannot be taken hold of', () => {
    const upperEdgeGone = { ...kept, x: 100, y: -60 };
    const atTheLowerEdge = { ...kept, x: 100, y: 890 };
    const aSliver = { ...kept, x: 1380, y: 100 };
    for (const place of [upperEdgeGone, atTheLowerEdge, aSliver])
      expect(firstPlace(place, [laptop])).not.toHaveProperty('x');
    expect(firstPlace({ ...kept, x: -500, y: 27 }, [laptop])).toMatchObject({ x: -500, y: 27 });
  });

  it('is no larger than the screen, and remembers that it was maximised', () => {
    const large = { x: 0, y: 27, width: 3000, height: 2000, maximised: true };
    expect(firstPlace(large, [laptop])).toEqual({ x: 0, y: 27, width: 1440, height: 873, maximised: true });
  });

  it('can always be held, for whatever is in the file and on the desk', () => {
    const side = fc.integer({ min: -5000, max: 5000 });
    const length = fc.integer({ min: 1, max: 5000 });
    const screen = fc.record({
      x: side,
      y: side,
      width: fc.integer({ min: 600, max: 4000 }),
      height: fc.integer({ min: 500, max: 3000 }),
    });
    const place = fc.record({ x: side, y: side, width: length, height: length, maximised: fc.boolean() });
    fc.assert(
      fc.property(place, fc.array(screen, { minLength: 1, maxLength: 4 }), (found, screens) => {
        const first = firstPlace(found, screens);
        expect(first.width).toBeGreaterThanOrEqual(smallest.width);
        expect(first.height).toBeGreaterThanOrEqual(smallest.height);
        if (first.x === undefined || first.y === undefined) return;
        const { x, y } = first;
        expect(screens.some((area) => y > area.y - 32 && y < area.y + area.height && x < area.x + area.width)).toBe(
          true,
        );
      }),
    );
  });

  it('is not read from a file that holds something else', () => {
    for (const found of [{}, { ...kept, x: 1.5 }, { ...kept, width: 0 }, { ...kept, y: '1' }, { ...kept, x: 1e9 }])
      expect(v.safeParse(windowPlaceSchema, found).success).toBe(false);
    expect(v.parse(windowPlaceSchema, kept)).toEqual(kept);
  });
});
