import type { Locale } from '../shared/locale';
import { createTranslator, isMessageKey, type MessageKey, type Translate } from '../shared/messages';
import { problemCodes, type Problem } from '../shared/problem';
import { problemText } from '../shared/problem-text';

/** Words, times and names in the person's language. */
export interface Words {
  readonly locale: Locale;
  readonly t: Translate;
  /** The text of a word from elsewhere (a reason, a kind) under a prefix, or the fallback when it has none. */
  readonly named: (prefix: string, word: string, fallback: MessageKey) => string;
  /** What happened and what to do. */
  readonly problem: (problem: Problem) => string;
  /** Why something from outside cannot be called: a refusal of the dial target, or the code of a problem. */
  readonly refusal: (reason: string) => string;
  /** A time of day from milliseconds since 1970, to the minute or to the second. */
  readonly time: (at: number, precision?: 'minute' | 'second') => string;
  /** The day of a time (milliseconds since 1970), in words: with the year where it is not this one. */
  readonly day: (at: number, now: number) => string;
  /** A day with its year, from milliseconds since 1970. */
  readonly date: (at: number) => string;
  /** The name of a country from its ISO 3166-1 code; the code itself when it has none. */
  readonly country: (code: string) => string;
}

/**
 * Makes the words of one language. `preferred` are the system's languages: of those, a regional form of the same
 * language (`en-GB`) decides how a time is written.
 */
export function createWords(locale: Locale, preferred: readonly string[]): Words {
  const t = createTranslator(locale);
  const regional = preferred.find((tag) => tag.toLowerCase().split('-')[0] === locale) ?? locale;
  const minutes = timeFormat(regional, { hour: 'numeric', minute: '2-digit' });
  const seconds = timeFormat(regional, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
  const days = timeFormat(regional, { weekday: 'long', day: 'numeric', month: 'long' });
  const datedDays = timeFormat(regional, { day: 'numeric', month: 'long', year: 'numeric' });
  const named: Words['named'] = (prefix, word, fallback) => {
    const key = `${prefix}.${word}`;
    return t(isMessageKey(key) ? key : fallback);
  };
  return {
    locale,
    t,
    named,
    problem: (problem) => problemText(problem, t),
    refusal: (reason) => {
      const code = problemCodes.find((known) => known === reason);
      return code === undefined ? named('refusal', reason, 'refusal.other') : problemText({ code }, t);
    },
    time: (at, precision = 'minute') => (precision === 'minute' ? minutes : seconds)(at),
    day(at, now) {
      if (at >= startOfDay(now)) return t('recents.today');
      if (at >= startOfDay(startOfDay(now) - 1)) return t('recents.yesterday');
      return (new Date(at).getFullYear() === new Date(now).getFullYear() ? days : datedDays)(at);
    },
    date: datedDays,
    country: (code) => countryName(code, locale),
  };
}

/** Writes times, in milliseconds since 1970. Made with the first one: the first format of all takes a start 8 ms. */
function timeFormat(locale: string, options: Intl.DateTimeFormatOptions): (at: number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (at) => (format ??= new Intl.DateTimeFormat(locale, options)).format(at);
}

/** The first moment of the day that a time is in, where the person is. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function countryName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
