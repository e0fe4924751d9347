import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dialStringAlphabet, toDialString } from '../../../../src/shared/dial-target/dial-plan';
import { explain } from '../../../../src/shared/dial-target/explain';
import { findNumbers } from '../../../../src/shared/dial-target/find-numbers';
import { readLink } from '../../../../src/shared/dial-target/read-link';
import { readTyped } from '../../../../src/shared/dial-target/read-typed';
import type { CountryCode, DialTarget, NumberTarget } from '../../../../src/shared/dial-target/target';

interface Vector {
  readonly input: string;
  readonly region: CountryCode;
}
const vectors = JSON.parse(readFileSync(new URL('tel-vectors.json', import.meta.url), 'utf8')) as readonly Vector[];

const regions = fc.constantFrom<CountryCode>('NL', 'RO', 'DE', 'GB', 'US', 'IT', 'FR', 'RU', 'NO', 'AU');
const pieces = fc.constantFrom(
  ...[
    'tel:',
    'callto://',
    'sip:',
    '+31',
    '0031',
    '(0)',
    '020',
    ' 123 4567',
    '06-12345678',
    '0900',
    '112',
    ',',
    ';ext=',
    'x',
  ],
  ...[
    ';phone-context=',
    '+1',
    ';postd=',
    '*',
    '#',
    '%2B',
    '%',
    ' or ',
    '/',
    '@example.com',
    '-',
    '\u202e',
    '\u200b',
    '１',
    'abc',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'0123456789+-./() ,;*#pw'.split(/(?:)/)), maxLength: 40 }),
  fc.array(fc.oneof(pieces, fc.nat(99_999).map(String)), { maxLength: 12 }).map((parts) => parts.join('')),
);
const readers = [readLink, readTyped] as const;
const runs = { numRuns: 3000 };

function numbersOf(target: DialTarget): readonly NumberTarget[] {
  if (target.kind === 'number') return [target];
  return target.kind === 'several' ? target.candidates : [];
}

describe('whatever the text', () => {
  it('nothing is thrown, and a number is a plus or nothing and digits', () => {
    fc.assert(
      fc.property(texts, regions, (text, region) => {
        const found = [
          ...readers.flatMap((read) => numbersOf(read(text, { region }))),
          ...findNumbers(text, { region }),
        ];
        for (const { number, extension, postDial } of found) {
          expect(number).toMatch(/^\+?\d{1,18}$/);
          expect(extension ?? '1').toMatch(/^\d{1,15}$/);
          expect(postDial ?? '1').toMatch(/^[\d*#A-D,w]+$/);
        }
      }),
      runs,
    );
  });

  it('a link never becomes a service code, and nothing but the dial alphabet is ever sent', () => {
    fc.assert(
      fc.property(texts, texts, regions, (text, prefix, region) => {
        expect(readLink(text, { region }).kind).not.toBe('service-code');
        for (const read of readers) {
          const target = read(text, { region, outsideLinePrefix: prefix });
          const sendable = target.kind === 'service-code' ? [target] : numbersOf(target);
          for (const format of ['e164', 'e164-digits', 'international', 'national'] as const) {
            const plan = { region, format, outsideLinePrefix: prefix, internationalPrefix: prefix, sendPostDial: true };
            for (const one of sendable) expect(toDialString(one, plan)).toMatch(dialStringAlphabet);
          }
        }
      }),
      runs,
    );
  });

  it('reading the number that came out gives the same number', () => {
    fc.assert(
      fc.property(texts, regions, (text, region) => {
        for (const read of readers) {
          for (const { number, type, risks } of numbersOf(read(text, { region }))) {
            // Digits of somebody else's plan mean something else in ours.
            if (risks.includes('private-context')) continue;
            const again = read(number, { region });
            expect(again).toMatchObject({ kind: 'number', number });
            // Separators say that a short number is no extension, and what came out has none.
            if (type !== 'unknown') expect(again).toMatchObject({ type });
          }
        }
      }),
      runs,
    );
  });

  it('no digit is dialled that was not written', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'0123456789+- ()'.split(/(?:)/)), maxLength: 25 });
    fc.assert(
      fc.property(plain, regions, (text, region) => {
        const target = readLink(`tel:${text}`, { region });
        const written = text.replace(/\D/g, '');
        // What stands in front changes with the prefixes; the last four digits are never touched.
        for (const { number } of numbersOf(target))
          expect(written).toContain(number.slice(-Math.min(4, written.length)));
      }),
      runs,
    );
  });
});

describe('however a vector is dressed up', () => {
  it.each(vectors)('$region $input stays what it is with its scheme in other letters', ({ input, region }) => {
    const other = input.replace(/^\s*[a-z]+(?=:\S)/i, (scheme) =>
      scheme === scheme.toUpperCase() ? scheme.toLowerCase() : scheme.toUpperCase(),
    );
    expect(explain(other, region)).toEqual(explain(input, region));
  });

  const links = vectors.filter(({ input }) => /^(?:tel|callto):/i.test(input) && !input.includes('%'));

  it.each(links)('$region $input stays what it is when every byte is percent-encoded', ({ input, region }) => {
    const colon = input.indexOf(':') + 1;
    const bytes = Array.from(new TextEncoder().encode(input.slice(colon)));
    const encoded = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    // Three times as long, the longest one is too long for another reason: it is cut, and still too long.
    expect(explain(input.slice(0, colon) + encoded, region)).toEqual(explain(input, region));
  });

  it.each(links)('$region $input with a second link behind it is not dialled', ({ input, region }) => {
    const kind = explain(`${input} +49301234567`, region).kind;
    const alone = explain(input, region);
    // With nothing but separators before it, or the same number, the second one is the only one.
    expect(kind === 'reject' || alone.reason === 'empty' || alone.number === '+49301234567').toBe(true);
  });
});

describe('time', () => {
  const units = [
    '0',
    '0 ',
    '+',
    '+1',
    '(',
    '0/',
    '0,',
    'a',
    'a1',
    'A1',
    '- ',
    '1.',
    '\u0660',
    '\u200b0',
    ' ',
    '%20',
    ';',
    'x1',
    '12:',
    '€',
  ];

  function best(work: () => unknown): number {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Math.min(...times);
  }

  it.each(units)('grows with ten thousand of %j no faster than the text', (unit) => {
    const text = `tel ${unit.repeat(10_000 / unit.length)}`;
    // A quadratic expression takes hundreds of milliseconds here; the slowest linear one takes two.
    const context = { region: 'NL' } as const;
    expect(best(() => findNumbers(text, context))).toBeLessThan(25);
    expect(best(() => readTyped(text, context))).toBeLessThan(25);
    expect(best(() => readLink(text.slice(4), context))).toBeLessThan(25);
    expect(best(() => readLink(`tel:${text.slice(4, 512)}`, context))).toBeLessThan(25);
  });
});
