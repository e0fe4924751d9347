import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingFoundText } from '../../../../src/main/hotkey/nothing-found';
import { locales } from '../../../../src/shared/locale';

const body = (text: string, reason = 'not-a-phone-number', place: 'clipboard' | 'selection' = 'clipboard') =>
  nothingFoundText(text, place, reason, 'en').body;

describe('what is told when there is no number', () => {
  it.each([
    ['', 'There is no text on the clipboard. Copy a number first.'],
    ['IBAN NL91 ABNA 0417 1643 00', 'The text looks like an IBAN, not like a phone number.'],
    ['4111 1111 1111 1111', 'The text looks like a card number, not like a phone number.'],
    ['info@example.com', 'The text has an e-mail address in it, but no phone number.'],
    ['https://example.com/020', 'The text has a web address in it, but no phone number.'],
    ['see you on 25-11-2026', 'The text has a date in it, but no phone number.'],
    ['Order 2024-1187', 'The text has digits in it, but they are no phone number.'],
    ['hello', 'The text has no phone number in it.'],
  ])('%j: %s', (text, told) => {
    expect(body(text)).toBe(told);
  });

  it('says why a code is not dialled, and that nothing is selected', () => {
    expect(body('*21*0201234567#', 'feature-code')).toContain('code with * or #');
    expect(body('', 'empty', 'selection')).toBe('No text is selected. Select a number first.');
  });

  it('says when only the beginning was looked at', () => {
    expect(body('x'.repeat(10_000))).toContain('first 10,000 characters');
  });

  it('never holds a piece of the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, unit: 'grapheme' }), fc.constantFrom(...locales), (text, locale) => {
        const secret = `${text}§${text}`;
        const { title, body: told } = nothingFoundText(secret, 'clipboard', 'not-a-phone-number', locale);
        expect(`${title}${told}`).not.toContain('§');
      }),
    );
  });
});
