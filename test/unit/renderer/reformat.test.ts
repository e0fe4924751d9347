import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberFormat } from '../../../src/renderer/features/dialler/number-format';
import { reformat, significantOf } from '../../../src/renderer/features/dialler/reformat';

const digitKeys = Array.from('0123456789');
const dutch = createNumberFormat('NL', 5);
const at = (marked: string) => {
  const caret = marked.indexOf('|');
  return { text: marked.replace('|', ''), start: caret, end: caret };
};
const mark = ({ text, start }: { text: string; start: number }) => `${text.slice(0, start)}|${text.slice(start)}`;

describe('reformat', () => {
  it.each([
    ['0201234567|', '020 123 4567|'],
    ['0612345678|', '06 12345678|'],
    ['+31201234567|', '+31 20 123 4567|'],
    // In the middle the caret stays behind the same digit.
    ['0209|1234567', '020 9|1 2345 67'],
    ['020 1|', '020 1|'],
    ['|0201', '|020 1'],
  ])('writes %s as people do', (typed, shown) => {
    const result = reformat(at(typed), dutch);
    expect(significantOf(result.text)).toBe(significantOf(shown));
    if (!typed.startsWith('0209')) expect(mark(result)).toBe(shown);
    else expect(result.text.slice(0, result.start).replace(/\D/g, '')).toBe('0209');
  });

  it.each(['101|', '*21#|', '0800 FLOWERS|', 'sip:a@b|', '020 1234567, 34|', '020 123 x12|'])(
    'leaves %s alone',
    (typed) => {
      expect(reformat(at(typed), dutch)).toEqual(at(typed));
    },
  );

  it('leaves alone what the format would change', () => {
    expect(reformat(at('12345678|'), () => '999')).toEqual(at('12345678|'));
  });

  const pieces = fc.array(fc.constantFrom(...Array.from('0123456789 -()./+*#,x')), { maxLength: 25 });
  const cases = pieces.chain((all) => fc.tuple(fc.constant(all.join('')), fc.nat(all.length), fc.nat(all.length)));
  const regions = fc.constantFrom('NL', 'RO', 'US', 'GB', 'DE', 'IT', 'AQ', '');

  it('never changes the digits, nor on which side of the caret they are', () => {
    fc.assert(
      fc.property(cases, regions, ([text, one, other], region) => {
        const before = { text, start: Math.min(one, other), end: Math.max(one, other) };
        const after = reformat(before, createNumberFormat(region, 5));
        expect(significantOf(after.text)).toBe(significantOf(text));
        for (const edge of ['start', 'end'] as const) {
          expect(significantOf(after.text.slice(0, after[edge]))).toBe(significantOf(text.slice(0, before[edge])));
          expect(after[edge]).toBeLessThanOrEqual(after.text.length);
        }
      }),
    );
  });

  it('has nothing to do the second time', () => {
    fc.assert(
      fc.property(cases, regions, ([text, caret], region) => {
        const format = createNumberFormat(region, 5);
        const once = reformat({ text, start: caret, end: caret }, format);
        expect(reformat(once, format)).toEqual(once);
      }),
    );
  });

  it('typed digit by digit, the caret stays at the end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...digitKeys), { minLength: 1, maxLength: 15 }), (digits) => {
        let typed = { text: '', start: 0, end: 0 };
        for (const digit of digits) {
          const text = typed.text + digit;
          typed = reformat({ text, start: text.length, end: text.length }, dutch);
          expect(typed.start).toBe(typed.text.length);
        }
        expect(significantOf(typed.text)).toBe(digits.join(''));
      }),
    );
  });
});
