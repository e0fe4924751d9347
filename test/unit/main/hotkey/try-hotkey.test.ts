import { beforeEach, describe, expect, it } from 'vitest';
import { createHotkeyTrying } from '../../../../src/main/hotkey/try-hotkey';
import type { HotkeyTrial } from '../../../../src/shared/hotkey/hotkey-trial';

const received = { is: 'received', found: 'number', shown: '020 123 4567' } as const;
let told: (HotkeyTrial | null)[];
let shown: number;
let timer: (() => void) | undefined;
let find: () => Promise<typeof received>;
beforeEach(() => {
  told = [];
  shown = 0;
  timer = undefined;
  find = () => Promise.resolve(received);
});

const make = () =>
  createHotkeyTrying({
    find: () => find(),
    changed: (trial) => told.push(trial),
    attention: () => (shown += 1),
    later(callback) {
      timer = callback;
      return () => (timer = undefined);
    },
  });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('trying the hotkey', () => {
  it('leaves every press alone while nothing is tried', () => {
    expect(make().takes()).toBe(false);
    expect(told).toEqual([]);
  });

  it('takes one press, shows what it found, and leaves the next one alone', async () => {
    const trying = make();
    trying.try(true);
    expect(trying.takes()).toBe(true);
    expect(trying.takes()).toBe(false);
    await settled();
    expect(told).toEqual([{ is: 'waiting' }, received]);
    expect([shown, timer]).toEqual([1, undefined]);
  });

  it('ends when it is stopped, and after a while by itself', () => {
    const trying = make();
    trying.try(true);
    trying.try(false);
    expect(trying.takes()).toBe(false);
    trying.try(true);
    timer?.();
    expect(trying.takes()).toBe(false);
    expect(told).toEqual([{ is: 'waiting' }, null, { is: 'waiting' }, null]);
  });

  it('does not show what was found for a trial that is over', async () => {
    let answer: (found: typeof received) => void = () => undefined;
    find = () => new Promise((resolve) => (answer = resolve));
    const trying = make();
    trying.try(true);
    trying.takes();
    trying.try(false);
    answer(received);
    await settled();
    expect(told).toEqual([{ is: 'waiting' }, null]);
  });
});
