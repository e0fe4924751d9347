/** Country of a language that is spoken, as a home region, in one country only. */
const regionOfLanguage: Record<string, string> = {
  nl: 'NL',
  ro: 'RO',
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  en: 'GB',
};

/**
 * The region in which national numbers are read (ISO 3166-1), from what the system tells.
 * @param country the system's country, or empty
 * @param languages the person's languages (BCP 47), the dearest first
 */
export function homeRegion(country: string, languages: readonly string[]): string {
  if (/^[A-Z]{2}$/.test(country)) return country;
  for (const tag of languages) {
    const [language = '', ...subtags] = tag.split(/[-_]/);
    const region = subtags.find((subtag) => /^[A-Z]{2}$/.test(subtag)) ?? regionOfLanguage[language];
    if (region !== undefined) return region;
  }
  return 'NL';
}
