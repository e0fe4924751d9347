import { describe, expect, it } from 'vitest';
import { explainLine, toRegion } from '../../../../src/shared/dial-target/explain';

describe('explaining a line', () => {
  it('answers a JSON string with one line of JSON', () => {
    const line = explainLine('"tel:0900 1234567;ext=12"', 'NL');
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      kind: 'confirm',
      number: '+319001234567',
      ext: '12',
      why: 'premium-rate',
      type: 'premium-rate',
      country: 'NL',
      shown: '0900 1234567',
      risks: ['premium-rate'],
    });
  });

  it('names the numbers that a person could choose from', () => {
    expect(JSON.parse(explainLine('"020-1234567 / 06-12345678"', 'NL'))).toEqual({
      kind: 'reject',
      reason: 'multiple-numbers',
      candidates: ['+31201234567', '+31612345678'],
    });
  });

  it('dials abroad as it dials at home, and says that it is abroad', () => {
    expect(JSON.parse(explainLine('"tel:+49301234567"', 'NL'))).toMatchObject({
      kind: 'dial',
      risks: ['international'],
    });
  });

  it.each(['', '{', '12', 'null', '["tel:1"]'])('answers %j, which is no JSON string, with an error', (line) => {
    expect(JSON.parse(explainLine(line, 'NL'))).toEqual({ error: 'not a JSON string' });
  });

  it('knows regions in any case', () => {
    expect(toRegion('nl')).toBe('NL');
    expect(toRegion('XX')).toBeUndefined();
    expect(toRegion('')).toBeUndefined();
  });
});
