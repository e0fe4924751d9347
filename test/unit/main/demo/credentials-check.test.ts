import { describe, expect, it } from 'vitest';
import { createCredentialsCheck } from '../../../../src/main/demo/credentials-check';

const basic = (pair: string | Buffer): string => `Basic ${Buffer.from(pair as string).toString('base64')}`;
const { extensionOf } = createCredentialsCheck([
  { extension: '100', password: 'secret:with:colons' },
  { extension: '101', password: 'pässwörd €' },
]);

describe('the credentials check', () => {
  it.each([
    ['100:secret:with:colons', '100'],
    ['101:pässwörd €', '101'],
    ['101:pässwörd €'.normalize('NFD'), '101'],
  ])('takes %s', (pair, extension) => {
    expect(extensionOf(basic(pair))).toBe(extension);
  });

  it('reads the scheme in any case (RFC 9110 section 11.1)', () => {
    expect(extensionOf(basic('100:secret:with:colons').replace('Basic', 'bASIC'))).toBe('100');
  });

  it.each([
    undefined,
    '',
    'Basic',
    'Basic ???',
    'Bearer MTAwOnNlY3JldA==',
    basic('100'),
    basic('100:'),
    basic('100:secret'),
    basic('101:secret:with:colons'),
    basic('102:secret:with:colons'),
    basic('100:secret:with:colons\n'),
    basic(Buffer.from('101:p\xe4ssw\xf6rd', 'latin1')),
    `${basic('100:secret:with:colons')}, ${basic('100:x')}`,
  ])('refuses %s', (header) => {
    expect(extensionOf(header)).toBeUndefined();
  });
});
