import { describe, expect, it } from 'vitest';
import { createPressGuard } from '../../../../src/main/intake/press-guard';

describe('presses', () => {
  it('within a second of the one before are no presses of their own, however long that goes on', () => {
    let time = 0;
    const guard = createPressGuard(() => time);
    const counted = [0, 999, 999, 999, 1000, 10, 5000].map((pause) => {
      time += pause;
      return guard.counts();
    });
    expect(counted).toEqual([true, false, false, false, true, false, true]);
  });
});
