import { describe, expect, it } from 'vitest';
import { homeRegion } from '../../../../src/main/platform/home-region';

describe('the home region', () => {
  it.each([
    ['NL', ['en-US'], 'NL'],
    ['', ['en-US', 'nl'], 'US'],
    ['', ['ro'], 'RO'],
    ['', ['zh-Hant-TW'], 'TW'],
    ['', ['xx', 'de'], 'DE'],
    ['', [], 'NL'],
    ['419', ['es-419'], 'ES'],
  ])('with country "%s" and languages %j is %s', (country, languages, region) => {
    expect(homeRegion(country, languages)).toBe(region);
  });
});
