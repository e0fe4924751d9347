import en from '../../assets/locales/inventory/en.json';
import nl from '../../assets/locales/inventory/nl.json';
import ro from '../../assets/locales/inventory/ro.json';
import type { Locale } from './locale';
import { translatorOf, type Translate } from './messages';

/**
 * The name of a text about what is kept. These have a catalogue of their own, which comes with the settings: the window's first
 * screen does not wait for it.
 */
export type InventoryMessageKey = keyof typeof en;

const catalogues: Record<Locale, Record<InventoryMessageKey, string>> = { en, nl, ro };

/** Makes the translator of one language. */
export function createInventoryTranslator(locale: Locale): Translate<InventoryMessageKey> {
  return translatorOf(catalogues[locale], locale);
}
