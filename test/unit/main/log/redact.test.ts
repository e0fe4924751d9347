import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidden, redact } from '../../../../src/main/log/redact';

const separators = /[\s\p{Pd}\p{Cf}.:/()[\]+,;_*#]/gu;

describe('what is written into the log', () => {
  it.each([
    ['call to +31 (0)20-123 45 67 failed', 'call to +…67 failed'],
    ['tel:+31201234567;ext=12', 'tel:+…67;ext=12'],
    ['٠٢٠١٢٣٤٥٦٧', '…٦٧'],
    ['12', '12'],
    ['Authorization: Basic MTAwOnNlY3JldA==', `Authorization: ${hidden}`],
    ['{"password":"c0rrect \\"horse"}', `{"password":${hidden}}`],
    ['https://100:secret@pbx.example.com/v1', `https://${hidden}@pbx.example.com/v1`],
    ['token=abc&user=x', `token=${hidden}&user=x`],
    ['Bearer abc.def', `Bearer ${hidden}`],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('never has three digits of a number, however it is written', () => {
    const piece = fc.oneof(
      fc.nat().map(String),
      fc.constantFrom(
        ' ',
        '-',
        '.',
        '(',
        ')',
        '+',
        '/',
        ' tel:',
        ':',
        '\u200b',
        'ext',
        'a',
        '…',
        '[',
        '１２３',
        '٤٥٦',
        '\n',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const written = redact(pieces.join(''));
        expect(written.replace(separators, '')).not.toMatch(/\p{Nd}{3}/u);
      }),
      { numRuns: 5000 },
    );
  });

  it('never has a secret in it, in any form that it travels in', () => {
    const secret = fc.string({ minLength: 4, maxLength: 20, unit: 'grapheme' });
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), fc.nat(3), (password, before, after, form) => {
        const forms = [
          password,
          encodeURIComponent(password.toWellFormed()),
          JSON.stringify(password),
          Buffer.from(password).toString('base64'),
        ];
        fc.pre(!hidden.includes(password) && !before.includes(password) && !after.includes(password));
        const written = redact(`${before} ${forms[form] ?? ''} ${after}`, [password]);
        expect(written.replaceAll(hidden, '')).not.toContain(password);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const text of [
      '1 '.repeat(50_000),
      'password='.repeat(20_000),
      '//'.repeat(50_000),
      '1-'.repeat(50_000) + 'x',
    ])
      expect(redact(text).length).toBeLessThanOrEqual(text.length * 2);
  });
});
