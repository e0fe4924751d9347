import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPlace } from '../../../src/renderer/features/dialler/next-place';
import {
  mergeSuggestions,
  mostSuggestions,
  numberKey,
  type Suggestion,
} from '../../../src/renderer/features/dialler/suggestion';
import { isBeingCalled, mayDial } from '../../../src/renderer/features/dialler/use-dial';
import type { Call } from '../../../src/shared/call';
import { idle, questions } from './snapshots';

const call = (facts: Partial<Call>): Call => ({
  id: 'c',
  number: '+31201234567',
  shown: '020 123 4567',
  source: 'keypad',
  state: 'connected',
  timeline: [],
  ...facts,
});

describe('mayDial', () => {
  it('lets a second call be made while one goes on, but not while the PBX is being asked', () => {
    expect(mayDial(idle)).toBe(true);
    expect(mayDial({ ...idle, calls: [call({ state: 'connected' })] })).toBe(true);
    expect(mayDial({ ...idle, calls: [call({ state: 'requested' })] })).toBe(false);
  });

  it('does not dial past a question, nor before main has answered', () => {
    expect(mayDial({ ...idle, ask: questions.number })).toBe(false);
    expect(mayDial(null)).toBe(false);
  });
});

describe('isBeingCalled', () => {
  it('knows the number of a call that goes on, as it is shown and as it was handed over', () => {
    for (const text of ['020 123 4567', '0201234567', '020-1234567', '+31 20 123 45 67'])
      expect(isBeingCalled(text, [call({})])).toBe(true);
    expect(isBeingCalled('020 123 4568', [call({})])).toBe(false);
    expect(isBeingCalled('020 123 4567', [call({ state: 'ended' })])).toBe(false);
  });
});

describe('mergeSuggestions', () => {
  const suggestion = (shown: string, detail: string): Suggestion => ({
    key: numberKey(shown),
    text: shown,
    shown,
    detail,
    icon: 'recents',
  });
  const many = (name: string) => Array.from({ length: 9 }, (_, at) => suggestion(`${name}${String(at)}`, name));

  it('shows each number once, from the list that counts most', () => {
    const merged = mergeSuggestions([
      [suggestion('020 1', 'first')],
      [suggestion('0201', 'second'), suggestion('06', 'second')],
    ]);
    expect(merged.map(({ shown, detail }) => `${shown} ${detail}`)).toEqual(['020 1 first', '06 second']);
  });

  it('shows no more than fit', () => {
    expect(mergeSuggestions([many('')])).toHaveLength(mostSuggestions);
  });

  it('gives each list its turn, so that many recents do not hide the one contact', () => {
    const details = (lists: readonly (readonly Suggestion[])[]) =>
      mergeSuggestions(lists)
        .map(({ detail }) => detail)
        .join('');
    expect(details([[], many('1'), [suggestion('30', '3')]])).toBe('111113');
    expect(details([many('1'), many('2'), many('3')])).toBe('112233');
    expect(details([[], [], []])).toBe('');
  });
});

describe('numberKey', () => {
  it('is the same for a number however it is shown, and tells its extensions apart', () => {
    expect(numberKey('020 123 4567', '+31201234567')).toBe(numberKey('+31 20 123 4567', '+31201234567'));
    expect(numberKey('020 123 4567')).toBe(numberKey('0201234567'));
    expect(numberKey('020 123 4567 x12', '+31201234567')).not.toBe(numberKey('020 123 4567', '+31201234567'));
  });
});

describe('nextPlace', () => {
  it('goes round, by way of the text of the person', () => {
    expect([-1, 0, 1].map((place) => nextPlace(place, 1, 2))).toEqual([0, 1, -1]);
    expect([-1, 0, 1].map((place) => nextPlace(place, -1, 2))).toEqual([1, -1, 0]);
  });

  it('one step up undoes one step down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -1, max: 8 }), (count, place) => {
        const here = Math.min(place, count - 1);
        expect(nextPlace(nextPlace(here, 1, count), -1, count)).toBe(here);
      }),
    );
  });
});
