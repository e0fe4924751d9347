import { describe, expect, it } from 'vitest';
import { createAskGuard, settlingTime } from '../../../src/renderer/features/ask/ask-guard';
import { choiceOfKey } from '../../../src/renderer/features/ask/choice-of-key';
import { inOrder, offerNotToAsk, toneOf } from '../../../src/renderer/features/ask/reasons';

/** A guard whose time passes by hand. */
function guardWithClock() {
  let now = 1000;
  const guard = createAskGuard(() => now);
  return { guard, pass: (milliseconds: number) => void (now += milliseconds) };
}

describe('createAskGuard', () => {
  it('lets nothing through before the person can have read the question', () => {
    const { guard, pass } = guardWithClock();
    guard.attend(true);
    expect(guard.pass()).toBe(false);
    pass(settlingTime - 1);
    expect(guard.pass()).toBe(false);
    pass(1);
    expect(guard.pass()).toBe(true);
  });

  it('lets one answer through, and another only after it was released', () => {
    const { guard, pass } = guardWithClock();
    guard.attend(true);
    pass(settlingTime);
    expect([guard.pass(), guard.pass()]).toEqual([true, false]);
    guard.release();
    expect(guard.pass()).toBe(true);
  });

  it('lets nothing through as long as another window is the one that is used', () => {
    const { guard, pass } = guardWithClock();
    pass(10 * settlingTime);
    expect(guard.pass()).toBe(false);
    guard.attend(false);
    pass(10 * settlingTime);
    expect(guard.pass()).toBe(false);
  });

  it('counts anew from when the window is used again', () => {
    const { guard, pass } = guardWithClock();
    guard.attend(true);
    pass(settlingTime);
    guard.attend(false);
    expect(guard.pass()).toBe(false);
    pass(settlingTime);
    guard.attend(true);
    pass(settlingTime - 1);
    expect(guard.pass()).toBe(false);
    pass(1);
    expect(guard.pass()).toBe(true);
  });

  it('does not count a press that began too early and ended in time', () => {
    const { guard, pass } = guardWithClock();
    guard.attend(true);
    pass(settlingTime - 10);
    guard.press();
    pass(20);
    expect(guard.pass()).toBe(false);
    pass(100);
    guard.press();
    expect(guard.pass()).toBe(true);
  });

  it('takes an answer that came without a press, from a screen reader, also after an early press', () => {
    const { guard, pass } = guardWithClock();
    guard.attend(true);
    guard.press();
    pass(5000);
    expect(guard.pass()).toBe(true);
  });
});

describe('choiceOfKey', () => {
  it('takes the number keys that have a number', () => {
    expect(['1', '3', '4', '9', '0', 'Enter', '12'].map((key) => choiceOfKey(key, 3))).toEqual([
      0,
      2,
      ...Array<undefined>(5).fill(undefined),
    ]);
  });
});

describe('offerNotToAsk', () => {
  it('is made where only the way in asks, and speaks of that way', () => {
    expect(offerNotToAsk({ reasons: ['link'], source: 'link', type: 'fixed' })).toBe('ask.always');
    expect(offerNotToAsk({ reasons: ['clipboard'], source: 'hotkey', type: 'mobile' })).toBe('ask.always.hotkey');
    expect(offerNotToAsk({ reasons: ['command-line'], source: 'command-line', type: 'fixed' })).toBe(
      'ask.always.command-line',
    );
  });

  it('is not made where it would change nothing', () => {
    expect(offerNotToAsk({ reasons: ['international', 'link'], source: 'link', type: 'fixed' })).toBeUndefined();
    expect(offerNotToAsk({ reasons: [], source: 'link', type: 'fixed' })).toBeUndefined();
    expect(offerNotToAsk({ reasons: ['clipboard'], source: 'hotkey', type: 'internal' })).toBeUndefined();
    expect(offerNotToAsk({ reasons: ['call-going-on'], source: 'hotkey', type: 'fixed' })).toBeUndefined();
  });
});

describe('toneOf', () => {
  it('is louder the graver it is', () => {
    expect([['link'], ['premium-rate'], ['never-heard-of'], ['emergency-prefix', 'link']].map(toneOf)).toEqual([
      'quiet',
      'warning',
      'warning',
      'danger',
    ]);
  });
});

describe('inOrder', () => {
  it('warns of the number before it speaks of the link', () => {
    expect(inOrder(['link', 'premium-rate', 'link', 'international'])).toEqual([
      'premium-rate',
      'international',
      'link',
    ]);
  });

  it('is never empty', () => {
    expect(inOrder([])).toEqual(['other']);
  });
});
