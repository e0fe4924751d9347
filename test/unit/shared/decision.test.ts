import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intentSources } from '../../../src/shared/call';
import { decide } from '../../../src/shared/decision';
import { refusals, refuse, risks, type NumberTarget, type Risk } from '../../../src/shared/dial-target/target';

const asks = { ordinaryLinks: 'ask' } as const;
const dials = { ordinaryLinks: 'dial' } as const;
const byHand = ['keypad', 'recents', 'favourite'] as const;
const fromOutside = ['link', 'paste', 'hotkey', 'command-line'] as const;

function number(...found: Risk[]): NumberTarget {
  const text = '+31201234567';
  return { kind: 'number', number: text, national: text, international: text, type: 'fixed', risks: found };
}

describe('an ordinary number', () => {
  it.each(byHand)('from %s is dialled', (source) => {
    expect(decide(number(), source, asks)).toMatchObject({ do: 'dial' });
  });

  it.each(fromOutside)('from %s asks', (source) => {
    expect(decide(number(), source, asks)).toMatchObject({ do: 'ask', reasons: ['link'] });
  });

  it('from a link is dialled when the person said so; from elsewhere it asks all the same', () => {
    expect(decide(number(), 'link', dials)).toMatchObject({ do: 'dial' });
    expect(decide(number(), 'hotkey', dials)).toMatchObject({ do: 'ask' });
  });
});

describe('a number that can cost or harm', () => {
  const grave = [
    'emergency',
    'premium-rate',
    'shared-cost',
    'satellite',
    'international',
    'directory-enquiries',
  ] as const;

  it('is never dialled unasked, from wherever it comes and whatever is set', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...grave),
        fc.constantFrom(...intentSources),
        fc.constantFrom(asks, dials),
        (risk, source, settings) => {
          expect(decide(number(risk), source, settings)).toMatchObject({ do: 'ask', reasons: [risk] });
        },
      ),
    );
  });

  it('from a link asks for whatever risk it has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...risks), (risk) => {
        expect(decide(number(risk), 'link', dials)).toMatchObject({ do: 'ask', reasons: [risk] });
      }),
    );
  });
});

describe('other targets', () => {
  it.each(fromOutside)('a code from %s is refused', (source) => {
    const code = { kind: 'service-code', code: '*31#', risks: ['service-code'] } as const;
    expect(decide(code, source, dials)).toEqual({ do: 'refuse', reason: 'feature-code' });
  });

  it.each(byHand)('a code from %s asks', (source) => {
    const code = { kind: 'service-code', code: '*31#', risks: ['service-code'] } as const;
    expect(decide(code, source, dials)).toMatchObject({ do: 'ask', reasons: ['service-code'] });
  });

  it.each(refusals)('no number (%s) is refused from everywhere', (reason) => {
    for (const source of intentSources) expect(decide(refuse(reason), source, dials)).toEqual({ do: 'refuse', reason });
  });

  it('several numbers are a choice', () => {
    const candidates = [number(), number()];
    expect(decide({ kind: 'several', candidates }, 'link', dials)).toEqual({ do: 'choose', candidates });
  });
});
