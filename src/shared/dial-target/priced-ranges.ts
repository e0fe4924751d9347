import type { CountryCode, NumberType, Risk } from './target';

interface Range {
  readonly pattern: RegExp;
  readonly type: NumberType;
  readonly risk: Risk;
}

/** What libphonenumber's metadata does not say, or says too kindly, for numbers in E.164. */
const international: readonly Range[] = [
  // ITU-T E.164 list of assigned country codes: 870 Inmarsat SNAC, 881 Global Mobile Satellite System. Metadata: mobile.
  { pattern: /^\+(?:870|881)/, type: 'satellite', risk: 'satellite' },
  // ITU-T E.164 list of identification codes under 882: 13 Telespazio EMSAT, 16 Thuraya. Metadata: VoIP.
  { pattern: /^\+8821[36]/, type: 'satellite', risk: 'satellite' },
  // ITU-T E.164: 882 and 883 are shared by networks of no country (on ships, in planes, for machines), and operators
  // charge them like satellites.
  { pattern: /^\+88[23]/, type: 'international-network', risk: 'satellite' },
  // ACMA Numbering Plan 2015, schedule 4: 0147 is for satellite telephones. Metadata: VoIP.
  { pattern: /^\+6114[57]/, type: 'satellite', risk: 'satellite' },
  // Ofcom, National Telephone Numbering Plan, part A1: 070 is "personal numbers", up to the price of a mobile call and
  // long misused. (07624 is a mobile range and is not touched.) Metadata: personal number.
  { pattern: /^\+4470/, type: 'personal', risk: 'premium-rate' },
  // AGCOM delibera 8/15/CIR, art. 17 and 19: 199 and 178 are shared-cost and personal numbers paid by the caller.
  { pattern: /^\+39(?:199|178)/, type: 'shared-cost', risk: 'shared-cost' },
  // NANPA: NXX 976 is pay-per-call, and 555-1212 is directory assistance (800-555-1212 is free). Metadata: fixed or mobile.
  { pattern: /^\+1\d{3}976\d{4}$/, type: 'premium-rate', risk: 'premium-rate' },
  {
    pattern: /^\+1(?!8(?:00|33|44|55|66|77|88))\d{3}5551212$/,
    type: 'directory-enquiries',
    risk: 'directory-enquiries',
  },
];

/** The warning that a number in E.164 needs by our own list. */
export function pricedRange(number: string): { type: NumberType; risk: Risk } | undefined {
  return international.find(({ pattern }) => pattern.test(number));
}

/**
 * Short numbers of directory enquiries. CEPT decision ECTRA/DEC(97)01 gave them 118 and what follows it; Italy kept 118
 * for its ambulances, and these countries have others:
 */
const directories: Partial<Record<CountryCode, RegExp>> = {
  // Telecommunications numbering plan of the Netherlands (Nummerplan telefoon- en ISDN-diensten): 18xy.
  NL: /^18\d\d$/,
  // OFCOM Switzerland, numbering plan E.164/2002: 18xx.
  CH: /^18\d\d$/,
  LI: /^18\d\d$/,
  // BIPT numbering plan: 1207, 1307, 1407 and 1204, 1304, 1404.
  BE: /^1[2-4]0[47]$/,
  // AGCOM delibera 8/15/CIR, art. 12: 12xy.
  IT: /^12\d\d$/,
  SM: /^12\d\d$/,
  // Nkom numbering plan: 18xx.
  NO: /^18\d\d$/,
  // NANPA: N11 code 411.
  US: /^411$/,
  CA: /^411$/,
  PR: /^411$/,
  // ACMA Numbering Plan 2015: 1223 free local, 1225 international, 1234 and 12455 priced.
  AU: /^(?:122[35]|1234|12455)$/,
  NZ: /^01[78]2?$/,
  // ECOI Iceland, numbering plan: 18xx.
  IS: /^18\d\d$/,
  // MIC Japan, numbering plan (service codes): 104.
  JP: /^104$/,
  // Anatel, Resolução 749/2022: 102.
  BR: /^102$/,
};
const directory118 = new Set(
  (
    'AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GP GR GF HR HU IE IM IS JE LI LT LU LV MC MD ' +
    'ME MK MQ MT NL NO PL PM PT RE RO RS SE SI SK TR UA XK YT'
  ).split(' '),
);

/** Whether a short number of this region is directory enquiries, which are priced freely nearly everywhere. */
export function isDirectoryEnquiries(digits: string, region: CountryCode): boolean {
  return (directories[region]?.test(digits) ?? false) || (directory118.has(region) && /^118\d{0,3}$/.test(digits));
}
