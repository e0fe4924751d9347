import { describe, expect, it } from 'vitest';
import { chooseLocale } from '../../../src/shared/locale';

describe('the language', () => {
  it.each([
    [['nl-NL', 'en'], 'nl'],
    [['ro_RO'], 'ro'],
    [['fr-FR', 'ro', 'en'], 'ro'],
    [['EN-gb'], 'en'],
    [['fr'], 'en'],
    [['nln'], 'en'],
    [[], 'en'],
  ] as const)('of a person who prefers %j is %s', (preferred, locale) => {
    expect(chooseLocale(preferred)).toBe(locale);
  });
});
