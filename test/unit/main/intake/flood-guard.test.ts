import { describe, expect, it } from 'vitest';
import { createFloodGuard } from '../../../../src/main/intake/flood-guard';

function setUp() {
  let time = 0;
  const guard = createFloodGuard(() => time);
  return (after: number) => {
    time += after;
    return guard.note();
  };
}

describe('the flood guard', () => {
  it('lets five links in ten seconds pass, and counts from the sixth on', () => {
    const note = setUp();
    expect([0, 100, 100, 100, 100].map(note)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect([100, 100, 100].map(note)).toEqual([6, 7, 8]);
  });

  it('lets a person click on', () => {
    const note = setUp();
    expect(Array.from({ length: 50 }, () => note(2001)).every((count) => count === undefined)).toBe(true);
  });

  it('is over when there was none for ten seconds, not sooner', () => {
    const note = setUp();
    for (let link = 0; link < 8; link += 1) note(10);
    expect(note(9000)).toBe(9);
    expect(note(9999)).toBe(10);
    expect(note(10_001)).toBeUndefined();
  });

  it('counts a thousand', () => {
    const note = setUp();
    let last: number | undefined;
    for (let link = 0; link < 1000; link += 1) last = note(2);
    expect(last).toBe(1000);
  });
});
