import { expect, it } from 'vitest';
import { wordsIn } from '../../../../src/shared/profile/words-in';

it('words are given in the language that is wanted, else in English', () => {
  expect(wordsIn({ en: 'Line', nl: 'Lijn' }, 'nl')).toBe('Lijn');
  expect(wordsIn({ en: 'Line', nl: 'Lijn' }, 'ro')).toBe('Line');
  expect(wordsIn('Line', 'ro')).toBe('Line');
});
