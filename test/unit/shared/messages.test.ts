import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import inventoryEn from '../../../assets/locales/privacy/en.json';
import inventoryNl from '../../../assets/locales/privacy/nl.json';
import inventoryRo from '../../../assets/locales/privacy/ro.json';
import nl from '../../../assets/locales/nl.json';
import profilesEn from '../../../assets/locales/profiles/en.json';
import profilesNl from '../../../assets/locales/profiles/nl.json';
import profilesRo from '../../../assets/locales/profiles/ro.json';
import ro from '../../../assets/locales/ro.json';
import { callReasons, callStates, intentSources } from '../../../src/shared/call';
import { locales } from '../../../src/shared/locale';
import { createTranslator, isMessageKey, translatorOf } from '../../../src/shared/messages';
import { numberTypes, refusals, risks } from '../../../src/shared/dial-target/target';
import { profileErrorCodes } from '../../../src/shared/profile/profile-error';
import { problemCodes } from '../../../src/shared/problem';
import { numberFormats } from '../../../src/shared/settings';

/** The catalogue of the window's first screen, and those that come later: of the editor of profiles, and of what is kept. */
const both: readonly (readonly [string, Record<string, Record<string, string>>])[] = [
  ['the catalogue', { en, nl, ro }],
  ['the catalogue of profiles', { en: profilesEn, nl: profilesNl, ro: profilesRo }],
  ['the catalogue of what is kept', { en: inventoryEn, nl: inventoryNl, ro: inventoryRo }],
];

/** The type of plain text in a parsed message: it has a value, but is no place. */
const literal = new IntlMessageFormat('text', 'en').getAst()[0]?.type;

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The names of the places in a message, those inside plurals too. */
function placesOf(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if ('options' in element) {
      return [element.value, ...Object.values(element.options).flatMap((option) => placesOf(option.value))];
    }
    if ('children' in element) return placesOf(element.children);
    return 'value' in element && element.type !== literal ? [element.value] : [];
  });
}

const places = (text: string) => [...new Set(placesOf(new IntlMessageFormat(text, 'en').getAst()))].sort();

const numbers = ['seconds', 'count', 'digits'];

describe.each(both)('%s', (_, catalogues) => {
  const keys = Object.keys(catalogues['en'] ?? {});

  it.each(['nl', 'ro'])('has the same keys in %s as in English, in the same order', (locale) => {
    expect(Object.keys(catalogues[locale] ?? {})).toEqual(keys);
  });

  it.each(['nl', 'ro'])('has the same places in %s as in English', (locale) => {
    for (const key of keys) {
      expect([key, places(catalogues[locale]?.[key] ?? '')]).toEqual([key, places(catalogues['en']?.[key] ?? '')]);
    }
  });

  it.each(locales)('has no empty, untrimmed or doubly spaced text in %s', (locale) => {
    for (const [key, text] of Object.entries(catalogues[locale] ?? {})) {
      expect([key, text]).toEqual([key, text.trim().replace(/ {2,}/g, ' ')]);
      expect(text).not.toBe('');
    }
  });

  it.each(locales)('can be filled in every text in %s', (locale) => {
    const t = translatorOf(catalogues[locale] ?? {}, locale);
    for (const key of keys) {
      const args = Object.fromEntries(
        places(catalogues['en']?.[key] ?? '').map((place) => [place, numbers.includes(place) ? 3 : `<${place}>`]),
      );
      expect(t(key, args)).not.toMatch(/[{}]/);
    }
  });

  it.each(locales)('is filled in %s as the library for ICU messages fills it', (locale) => {
    const t = translatorOf(catalogues[locale] ?? {}, locale);
    for (const key of keys) {
      const text = catalogues[locale]?.[key] ?? '';
      const args = Object.fromEntries(
        places(text).map((place) => [place, numbers.includes(place) ? 1234 : `$& {${place}} '`]),
      );
      expect([key, t(key, args)]).toEqual([key, new IntlMessageFormat(text, locale).format(args)]);
    }
  });

  it('writes Romanian with comma below, not with cedilla', () => {
    expect(JSON.stringify(catalogues['ro'])).not.toMatch(/[şţŞŢ]/);
  });
});

describe('the catalogue', () => {
  it('has words for all that is wrong with a profile', () => {
    expect(profileErrorCodes.filter((code) => !(`error.${code}` in profilesEn))).toEqual([]);
  });

  it('has words for all that main can report', () => {
    const needed = [
      ...problemCodes.map((code) => `problem.${code}`),
      ...callStates.map((state) => `call.state.${state}`),
      ...callReasons.map((reason) => `call.reason.${reason}`),
      ...intentSources.map((source) => `ask.source.${source}`),
      // A kind that is not known is not shown.
      ...numberTypes.filter((type) => type !== 'unknown').map((type) => `ask.type.${type}`),
      ...risks.map((risk) => `ask.reason.${risk}`),
      ...refusals.flatMap((refusal) => [`target.reason.${refusal}`, `refusal.${refusal}`]),
      ...numberFormats.map((format) => `settings.format.${format}`),
    ];
    expect(needed.filter((key) => !isMessageKey(key))).toEqual([]);
  });
});

describe('createTranslator', () => {
  it('gives plain texts as they are', () => {
    expect(createTranslator('en')('sign-in.submit')).toBe('Sign in');
    expect(createTranslator('nl')('sign-in.password')).toBe('Wachtwoord');
    expect(createTranslator('ro')('sign-in.password')).toBe('Parolă');
  });

  it('fills places', () => {
    expect(createTranslator('en')('problem.timed-out', { host: 'pbx.example.com' })).toContain('pbx.example.com');
  });

  it('throws when nothing is given for a place', () => {
    expect(() => createTranslator('en')('problem.timed-out')).toThrow('{host}');
    expect(() => createTranslator('en')('ask.flood.text')).toThrow('count');
  });

  it('says a number of seconds as each language does', () => {
    const wait = (locale: (typeof locales)[number], seconds: number) =>
      createTranslator(locale)('problem.too-many-requests', { seconds });
    expect(wait('en', 0)).toContain('Wait a moment, then');
    expect(wait('en', 1)).toContain('Wait 1 second, then');
    expect(wait('nl', 5)).toContain('Wacht 5 seconden en');
    expect(wait('ro', 1)).toContain('Așteptați o secundă, apoi');
    expect(wait('ro', 5)).toContain('Așteptați 5 secunde, apoi');
    expect(wait('ro', 30)).toContain('Așteptați 30 de secunde, apoi');
  });

  it('counts links and digits as each language does', () => {
    const links = (locale: (typeof locales)[number], count: number) =>
      createTranslator(locale)('ask.flood.text', { count });
    expect(links('en', 12)).toBe('12 links came within a few seconds. None of them was dialled.');
    expect(links('nl', 1)).toContain('Er kwam 1 link binnen');
    expect(links('ro', 12)).toContain('12 linkuri');
    expect(links('ro', 1000)).toMatch(/1\.?000 de linkuri/);
    expect(createTranslator('en')('settings.internal.digits', { digits: 0 })).toBe('None');
  });

  it('does not take a word of the prototype for a key', () => {
    expect(isMessageKey('toString')).toBe(false);
  });
});
