import en from '../../assets/locales/privacy/en.json';
import nl from '../../assets/locales/privacy/nl.json';
import ro from '../../assets/locales/privacy/ro.json';
import type { Locale } from './locale';
import { translatorOf, type Translate } from './messages';

/**
 * The name of a text about what is kept and the person's rights. These have a catalogue of their own, which comes with the settings: the window's first
 * screen does not wait for it.
 */
export type PrivacyMessageKey = keyof typeof en;

const catalogues: Record<Locale, Record<PrivacyMessageKey, string>> = { en, nl, ro };

/** Makes the translator of one language. */
export function createPrivacyTranslator(locale: Locale): Translate<PrivacyMessageKey> {
  return translatorOf(catalogues[locale], locale);
}
