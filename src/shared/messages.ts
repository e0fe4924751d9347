import { IntlMessageFormat } from 'intl-messageformat';
import en from '../../assets/locales/en.json';
import nl from '../../assets/locales/nl.json';
import ro from '../../assets/locales/ro.json';
import type { Locale } from './locale';

/** The name of a text. English is the catalogue that the other languages follow. */
export type MessageKey = keyof typeof en;

/** What a text has places for: `{host}`, `{seconds}`. */
export type MessageArguments = Readonly<Record<string, string | number>>;

/** Gives the text of a key in one language. A place for which no argument is given is an error. */
export type Translate<Key extends string = MessageKey> = (key: Key, args?: MessageArguments) => string;

const catalogues: Record<Locale, Record<MessageKey, string>> = { en, nl, ro };

/** Whether a word that came from elsewhere (a reason, a kind) makes a key of the catalogue. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/**
 * Makes the translator of one language. Texts are in ICU message syntax; those without a place are handed out as they
 * are, those with nothing but places are filled here, and the others (a plural) are parsed at first use: the first that is takes
 * a start 10 ms, and most of them (the problems) are never shown.
 */
export function createTranslator(locale: Locale): Translate {
  return translatorOf(catalogues[locale], locale);
}

/** The same for a catalogue that is loaded when it is first needed. */
export function translatorOf<Key extends string>(
  catalogue: Readonly<Record<Key, string>>,
  locale: Locale,
): Translate<Key> {
  const parsed = new Map<Key, IntlMessageFormat>();
  return (key, args) => {
    const text = catalogue[key];
    if (!text.includes('{')) return text;
    if (onlyPlaces.test(text)) return fill(text, args);
    let message = parsed.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(text, locale);
      parsed.set(key, message);
    }
    return String(message.format(args));
  };
}

/** A text that needs nothing of ICU's syntax but places for texts and bare numbers. */
const onlyPlaces = /^(?:[^{}']|\{\w+\})*$/;

function fill(text: string, args: MessageArguments = {}): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = args[name];
    if (value === undefined) throw new Error(`Nothing is given for {${name}} in: ${text}`);
    return String(value);
  });
}
