import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdempotencyStore, readIdempotencyKey } from '../../../../src/main/demo/idempotency';
import { json } from '../../../../src/main/demo/reply';

describe('reading an Idempotency-Key', () => {
  it.each([
    ['"7b1f4f0c-6a3e-4f0e-9d43-0d5b3b0c5a11"', '7b1f4f0c-6a3e-4f0e-9d43-0d5b3b0c5a11'],
    ['7b1f4f0c-6a3e-4f0e-9d43-0d5b3b0c5a11', '7b1f4f0c-6a3e-4f0e-9d43-0d5b3b0c5a11'],
    [' "a" ', 'a'],
    ['"with space"', 'with space'],
    [String.raw`"q\"b\\"`, String.raw`q"b\ `.trim()],
    [`"${'k'.repeat(128)}"`, 'k'.repeat(128)],
  ])('%s is taken', (header, key) => {
    expect(readIdempotencyKey(header)).toBe(key);
  });

  it.each([
    '',
    '""',
    '"',
    '"a',
    'a"',
    '"a", "b"',
    'a, b',
    'a b',
    '"a";x=1',
    '"a"b"',
    String.raw`"\n"`,
    '"é"',
    '"tab\there"',
    `"${'k'.repeat(129)}"`,
    'k'.repeat(129),
  ])('%j is not', (header) => {
    expect(readIdempotencyKey(header)).toBeUndefined();
  });

  it('reads back whatever printable key is written as a structured-field string', () => {
    const printable = fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((c) => String.fromCharCode(c)),
      minLength: 1,
      maxLength: 128,
    });
    fc.assert(
      fc.property(printable, (key) => {
        expect(readIdempotencyKey(`"${key.replaceAll(/["\\]/g, String.raw`\$&`)}"`)).toBe(key);
      }),
    );
  });

  it('never throws and never makes a key longer than allowed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (header) => {
        expect((readIdempotencyKey(header) ?? '').length).toBeLessThanOrEqual(128);
      }),
    );
  });
});

describe('the idempotency store', () => {
  const answer = json(201, { id: 'a' });

  it('gives the first answer again for the same request and key', () => {
    const store = createIdempotencyStore();
    expect(store.lookUp('100', 'k', 'r')).toEqual({ use: 'first' });
    store.remember('100', 'k', 'r', answer);
    expect(store.lookUp('100', 'k', 'r')).toEqual({ use: 'again', answer });
    expect(store.lookUp('100', 'k', 'other')).toEqual({ use: 'other-request' });
  });

  it('keeps the keys of extensions apart, however they are spelt', () => {
    const store = createIdempotencyStore();
    store.remember('100', 'k', 'r', answer);
    expect(store.lookUp('101', 'k', 'r')).toEqual({ use: 'first' });
    store.remember('1', '","k', 'r', answer);
    expect(store.lookUp('1","', 'k', 'r')).toEqual({ use: 'first' });
  });

  it('keeps the last ten thousand', () => {
    const store = createIdempotencyStore();
    for (let i = 0; i <= 10_000; i += 1) store.remember('100', String(i), 'r', answer);
    expect(store.lookUp('100', '0', 'r')).toEqual({ use: 'first' });
    expect(store.lookUp('100', '1', 'r').use).toBe('again');
  });
});
