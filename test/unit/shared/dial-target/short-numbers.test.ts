import { getCountries } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { emergencyMatch, shortNumber } from '../../../../src/shared/dial-target/short-number-rules';
import { emergency, free } from '../../../../src/shared/dial-target/short-numbers';

describe('short numbers', () => {
  // As ShortNumberInfo of google-libphonenumber answers.
  it.each([
    ['NL', '112 911'],
    ['RO', '112'],
    ['DE', '110 112'],
    ['GB', '112 999'],
    ['US', '112 911'],
    ['BE', '100 101 112'],
    ['FR', '15 17 18 112'],
    ['AT', '112 122 133 144'],
    ['CH', '112 117 118 144'],
    ['IT', '112 113 115 118'],
    ['AU', '000 106 112'],
  ] as const)('of %s for emergencies: %s', (region, numbers) => {
    for (const number of numbers.split(' ')) expect(emergencyMatch(number, region)).toBe('whole');
  });

  it.each([
    ['NL', '113'],
    ['NL', '999'],
    ['GB', '911'],
    ['DE', '911'],
    ['BR', '1901'],
  ] as const)('of %s: %s is none', (region, number) => {
    expect(emergencyMatch(number, region)).toBeUndefined();
  });

  it('have emergency numbers for nearly every region that has a numbering plan', () => {
    const without = getCountries().filter((region) => emergency[region] === undefined);
    expect(without).toEqual(['GN', 'GQ', 'IO', 'TA', 'TK']);
  });

  it('are well-formed', () => {
    for (const pattern of [...Object.values(emergency), ...Object.values(free)]) {
      expect(() => new RegExp(`^(?:${pattern})$`)).not.toThrow();
    }
  });

  it('know services and directories', () => {
    expect(shortNumber('14020', 'NL')).toEqual({ type: 'service-number' });
    expect(shortNumber('116117', 'DE')).toEqual({ type: 'service-number' });
    expect(shortNumber('1850', 'NL')).toMatchObject({ risk: 'directory-enquiries' });
    expect(shortNumber('201', 'NL')).toBeUndefined();
  });
});
