import type { CountryCode } from './target';

/** What a plan has given up, and old pages and cards still carry: at home, and after the country code. */
interface Retired {
  readonly home: RegExp;
  readonly abroad: RegExp;
}

const retired: Partial<Record<CountryCode, Retired>> = {
  // IFT, Plan Técnico Fundamental de Numeración: since 3 August 2019 ten digits everywhere, without 01, 044, 045 and +52 1.
  MX: { home: /^(?:01|04[45])(?=\d{10}$)/, abroad: /^(\+52)1(?=\d{10}$)/ },
  // UKE: no trunk prefix 0 since 30 September 2010.
  PL: { home: /^0(?=\d{9}$)/, abroad: /^(\+48)0(?=\d{9}$)/ },
  // National numbering plan of Ukraine, 2009: the trunk prefix 8 with a second dialling tone became 0.
  UA: { home: /^8(?=0\d{9}$)/, abroad: /^(\+380)0(?=\d{9}$)/ },
};

/** The number without a prefix that is no longer in use, when it has one: `+521…` as `+52…`. */
export function withoutRetiredPrefix(dialled: string, region: CountryCode): string | undefined {
  if (!dialled.startsWith('+')) {
    const home = retired[region]?.home;
    return home?.test(dialled) === true ? dialled.replace(home, '') : undefined;
  }
  const abroad = Object.values(retired).find((plan) => plan.abroad.test(dialled))?.abroad;
  return abroad === undefined ? undefined : dialled.replace(abroad, '$1');
}
