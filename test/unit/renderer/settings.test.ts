import { getCountries } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { canOffer, isOurs, isPartlyOurs } from '../../../src/renderer/features/phone-links/handler-facts';
import { namedRegions, regionCodes } from '../../../src/renderer/features/settings/regions';
import { createWords } from '../../../src/renderer/i18n';
import type { LinkHandlerStatus, SchemeHandler } from '../../../src/shared/link-handler';
import { locales } from '../../../src/shared/locale';

describe('the regions', () => {
  it('are those whose numbering plans are known', () => {
    expect([...regionCodes].sort()).toEqual(getCountries().sort());
  });

  it.each(locales)('have names of their own in %s', (locale) => {
    const named = namedRegions(createWords(locale, []));
    expect(named.filter(({ code, name }) => name === code)).toEqual([]);
    expect(new Set(named.map(({ name }) => name)).size).toBe(regionCodes.length);
  });

  it('stand in the order of the language', () => {
    const names = (locale: (typeof locales)[number]) => namedRegions(createWords(locale, [])).map(({ name }) => name);
    expect(names('nl').indexOf('Oostenrijk')).toBeGreaterThan(names('nl').indexOf('Nederland'));
    // A letter with a sign stands with its letter, not behind Z.
    expect(names('en').indexOf('Åland Islands')).toBeLessThan(names('en').indexOf('Belgium'));
  });
});

describe('who opens phone links', () => {
  const ours: SchemeHandler = { by: 'dialboard' };
  const other: SchemeHandler = { by: 'other', owner: 'Chromium' };
  const status = (
    tel: SchemeHandler,
    callto: SchemeHandler,
    rest: Partial<LinkHandlerStatus> = {},
  ): LinkHandlerStatus => ({
    schemes: { tel, callto },
    canRegister: true,
    elsewhere: false,
    chosenIn: 'none',
    ...rest,
  });

  it('is Dialboard when all of them lead to the one that is running', () => {
    expect(isOurs(status(ours, ours))).toBe(true);
    expect(isOurs(status(ours, other))).toBe(false);
    expect(isOurs(status(ours, ours, { elsewhere: true }))).toBe(false);
    expect(isPartlyOurs(status({ by: 'nobody' }, ours))).toBe(true);
    expect(isPartlyOurs(status(other, { by: 'unknown' }))).toBe(false);
  });

  it('is offered to change only where it can be changed', () => {
    expect(canOffer(status(ours, ours))).toBe(false);
    expect(canOffer(status(ours, other))).toBe(true);
    expect(canOffer(status(other, other, { canRegister: false }))).toBe(false);
    expect(canOffer(status(other, other, { canRegister: false, chosenIn: 'page' }))).toBe(true);
  });
});
