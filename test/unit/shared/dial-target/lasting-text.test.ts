import { describe, expect, it } from 'vitest';
import { lastingText } from '../../../../src/shared/dial-target/lasting-text';
import type { DialTarget } from '../../../../src/shared/dial-target/target';
import { readTyped } from '../../../../src/shared/dial-target/read-typed';

const typed = [
  ['020 123 4567', '+31201234567'],
  ['+40 21 310 0000', '+40213100000'],
  ['020 123 4567 x12', 'tel:+31201234567;ext=12'],
  ['020 123 4567,,3#', 'tel:+31201234567;postd=,,3#'],
  ['0900 1234', '+319001234'],
  ['201', '201'],
  ['112', '112'],
  ['14 020', '14020'],
  ['*21#', '*21#'],
] as const;

/** What is dialled of a target. Risks of how it was written may go: the next time it is written well. */
function essence(target: DialTarget) {
  if (target.kind !== 'number') return target;
  const { number, extension, postDial, type } = target;
  return { number, extension, postDial, type };
}

describe('lastingText', () => {
  it.each(typed)('%s is kept as %s and reads as the same target', (text, lasting) => {
    const target = readTyped(text, { region: 'NL' });
    if (target.kind !== 'number' && target.kind !== 'service-code') throw new Error(`${text} is ${target.kind}`);
    expect(lastingText(target)).toBe(lasting);
    const again = readTyped(lasting, { region: 'NL' });
    expect(essence(again)).toEqual(essence(target));
  });

  it('means the same number abroad', () => {
    const target = readTyped('020 123 4567', { region: 'NL' });
    if (target.kind !== 'number') throw new Error(target.kind);
    expect(readTyped(lastingText(target), { region: 'RO' })).toMatchObject({ number: '+31201234567' });
  });
});
