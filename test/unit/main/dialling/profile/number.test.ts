import { expect, it } from 'vitest';
import { writeNumber } from '../../../../../src/main/dialling/profile/number';

const keep = '+0123456789*#';

it.each([
  ['+31201234567', { keep }, '+31201234567'],
  ['+31201234567', { keep, plus: '00' as const }, '0031201234567'],
  ['+31201234567', { keep, plus: 'drop' as const }, '31201234567'],
  ['*21*100#', { keep }, '*21*100#'],
  // A number that has more than the profile allows is no number for it; nothing is cut off in silence.
  ['+31201234567', { keep: '0123456789' }, undefined],
  ['0201234567,,12', { keep }, undefined],
  ['100}user/1@evil', { keep }, undefined],
  ['100 XML public', { keep }, undefined],
  ['100\r\nAction: Command', { keep }, undefined],
  ['', { keep }, undefined],
  ['+', { keep, plus: 'drop' as const }, undefined],
  ['1'.repeat(33), { keep }, undefined],
  ['12345', { keep, longest: 4 }, undefined],
])('%j is handed over as %j says: %j', (number, format, written) => {
  expect(writeNumber(number, format)).toBe(written);
});
