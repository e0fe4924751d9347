import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClipboard } from '../../../../src/shared/dial-target/read-clipboard';

const read = (text: string) => readClipboard(text, { region: 'NL', internalMaxLength: 5 });
const filler = 'Some words about nothing in particular. '.repeat(20);

describe('a copied text', () => {
  it.each([
    ['020 123 4567', '+31201234567'],
    ['  +31 (0)20 123 4567\n', '+31201234567'],
    ['tel:+31201234567', '+31201234567'],
    ['Bel 020 123 4567 tot 17:00', '+31201234567'],
    ['Anna\nhttps://example.com\nT: 020 123 4567', '+31201234567'],
    ['https://example.com or call 020 123 4567', '+31201234567'],
    [`${filler}020 123 4567`, '+31201234567'],
    ['201', '201'],
  ])('%j: %s', (text, number) => {
    expect(read(text)).toMatchObject({ kind: 'number', number });
  });

  it.each([
    ['IBAN NL91 ABNA 0417 1643 00', 'not-a-phone-number'],
    ['Order 2024-1187', 'not-a-phone-number'],
    ['*21*0201234567#', 'feature-code'],
    ['#31#020 123 4567', 'feature-code'],
    ['https://example.com/0201234567', 'unsupported-scheme'],
    ['javascript:+31201234567', 'unsupported-scheme'],
    [filler, 'not-a-phone-number'],
  ])('%j is refused', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'not-a-number', reason });
  });

  it('with several numbers is a choice', () => {
    expect(read('020 123 4567 or 020 765 4321')).toMatchObject({
      kind: 'several',
      candidates: [{ number: '+31201234567' }, { number: '+31207654321' }],
    });
  });

  it('never makes a service code, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d*#+ ();,-]{0,40}$/)), (text) => {
        expect(read(text).kind).not.toBe('service-code');
      }),
    );
  });
});
