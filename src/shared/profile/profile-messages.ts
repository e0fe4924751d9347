import en from '../../../assets/locales/profiles/en.json';
import nl from '../../../assets/locales/profiles/nl.json';
import ro from '../../../assets/locales/profiles/ro.json';
import type { Locale } from '../locale';
import { translatorOf, type Translate } from '../messages';
import type { ProfileError } from './profile-error';

/**
 * The name of a text about making profiles. These have a catalogue of their own, which comes with the editor: the window's
 * first screen does not wait for it.
 */
export type ProfileMessageKey = keyof typeof en;

const catalogues: Record<Locale, Record<ProfileMessageKey, string>> = { en, nl, ro };

/** Makes the translator of one language. */
export function createProfileTranslator(locale: Locale): Translate<ProfileMessageKey> {
  return translatorOf(catalogues[locale], locale);
}

/** What is wrong with a profile and what to do, without the place. */
export function profileErrorText({ code, at, found, expected }: ProfileError, t: Translate<ProfileMessageKey>): string {
  return t(`error.${code}`, {
    at: at.slice(1) === '' ? '{ }' : at.slice(1),
    found: found ?? '–',
    expected: expected ?? '–',
  });
}
