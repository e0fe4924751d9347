/** The languages that Dialboard speaks. */
export const locales = ['en', 'nl', 'ro'] as const;

/** One of them, as a BCP 47 primary language. */
export type Locale = (typeof locales)[number];

/** The first of the person's preferred languages (BCP 47 tags) that Dialboard speaks, otherwise English. */
export function chooseLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    const match = locales.find((locale) => locale === language);
    if (match !== undefined) return match;
  }
  return 'en';
}
