import { describe, expect, it } from 'vitest';
import { spokenNumber } from '../../../../src/shared/dial-target/spoken-number';

const words = { plus: 'plus', star: 'star', hash: 'hash', pause: 'pause', extension: 'extension' };

describe('a number as a screen reader says it', () => {
  it.each([
    ['+31 20 123 4567', 'plus 31, 20, 1 2 3, 4 5 6 7'],
    ['020 123 45 67', '0 2 0, 1 2 3, 45, 67'],
    ['(201) 555-0123', '2 0 1, 5 5 5, 0 1 2 3'],
    ['112', '1 1 2'],
    ['*31#', 'star, 31, hash'],
    ['020,,12', '0 2 0, pause, 12'],
  ])('%s: %s', (shown, expected) => {
    expect(spokenNumber(shown, words)).toBe(expected);
  });

  it('ends with the extension', () => {
    expect(spokenNumber('+1 201', words, '4567')).toBe('plus 1, 2 0 1, extension 4 5 6 7');
  });
});
