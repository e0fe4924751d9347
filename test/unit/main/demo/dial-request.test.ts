import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destinationPattern, readDialRequest } from '../../../../src/main/demo/dial-request';

describe('reading a dial request', () => {
  it('shows the number unless told otherwise', () => {
    expect(readDialRequest({ destination: '201' })).toEqual({ destination: '201', anonymous: false });
    expect(readDialRequest({ destination: '201', anonymous: true })).toEqual({ destination: '201', anonymous: true });
  });

  it.each([
    '+31201234567',
    '201',
    '*31#',
    '#31#0201234567',
    '+31201234567,12',
    '020p12',
    '020;1w2,3#',
    '0201234567,,AD',
  ])('%s can be dialled', (destination) => {
    expect(readDialRequest({ destination })).toMatchObject({ destination });
  });

  it.each([
    '',
    '+',
    '++31',
    '+31*',
    ',12',
    '020 1234567',
    '020-1234567',
    'tel:020',
    '020A',
    '020x12',
    '０２０',
    '020\n',
    '\n020',
    '020\0',
    '1'.repeat(33),
    `1,${'1'.repeat(32)}`,
  ])('%j cannot', (destination) => {
    expect(readDialRequest({ destination })).toBe('destination-not-dialable');
  });

  it.each([
    null,
    [],
    'text',
    17,
    {},
    { destination: 31 },
    { destination: null },
    { destination: '201', anonymous: 'yes' },
    { destination: '201', anonymus: true },
    { destination: '201', from: '100' },
  ])('%j is not a dial request', (body) => {
    expect(readDialRequest(body)).toBe('body-not-valid');
  });

  it('lets nothing through but what a phone can send', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9*#A-D,;wp -]{0,70}$/)), (destination) => {
        const result = readDialRequest({ destination });
        if (typeof result === 'object') {
          expect(result.destination).toMatch(/^[0-9A-D*#+,;wp]+$/);
          expect(result.destination.length).toBeLessThanOrEqual(65);
        }
      }),
    );
  });

  it('answers at once on long nonsense', () => {
    const started = performance.now();
    for (const text of ['1'.repeat(1e6), `1${','.repeat(1e6)}`, '1,'.repeat(5e5)]) destinationPattern.test(text);
    expect(performance.now() - started).toBeLessThan(100);
  });
});
