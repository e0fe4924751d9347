import {
  getCountries,
  getCountryCallingCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { looksLikeOther, looksLikePair, looksLikeShortDate } from './lookalikes';
import { pricedRange } from './priced-ranges';
import { withoutRetiredPrefix } from './retired-prefixes';
import { emergencyMatch, shortNumber } from './short-number-rules';
import {
  type CountryCode,
  defaultInternalMaxLength,
  type NotANumber,
  type NumberTarget,
  type NumberType,
  type ReadContext,
  refuse,
  type Risk,
  sortRisks,
} from './target';

/** E.164 section 6: no number is longer than this, country code included. */
const longestNumber = 15;
/** The longest way to write one without a plus: an international prefix of three digits and the number. */
const longestDialled = 18;
const shortestFullNumber = 4;
const longestEmergency = 5;
/** Without its trunk prefix no number is this long, and article numbers (EAN, ISBN) have 13 digits. */
const longestWithoutTrunk = 11;

const types: Record<NonNullable<ReturnType<PhoneNumber['getType']>>, { type: NumberType; risk?: Risk }> = {
  FIXED_LINE: { type: 'fixed' },
  MOBILE: { type: 'mobile' },
  FIXED_LINE_OR_MOBILE: { type: 'fixed-or-mobile' },
  TOLL_FREE: { type: 'toll-free' },
  SHARED_COST: { type: 'shared-cost', risk: 'shared-cost' },
  PREMIUM_RATE: { type: 'premium-rate', risk: 'premium-rate' },
  UAN: { type: 'service-number' },
  VOICEMAIL: { type: 'service-number' },
  VOIP: { type: 'voip' },
  PAGER: { type: 'pager' },
  // The price follows where the owner has it forwarded, which the caller cannot know.
  PERSONAL_NUMBER: { type: 'personal', risk: 'shared-cost' },
};

/** What a run of digits and separators is. Separators are `( ) - . / [ ]` and spaces. */
export function classify(text: string, context: ReadContext): NumberTarget | NotANumber {
  const plus = /^[([ ]*\+/.test(text);
  const digits = text.replace(/\D/g, '');
  if (digits === '') return refuse('empty');
  if (digits.length > (plus ? longestNumber + 1 : longestDialled)) return refuse('too-long');
  if ((text.match(/\+/g)?.length ?? 0) > (plus ? 1 : 0)) return refuse('invalid-number');
  // After a plus comes a country code, and none begins with 0.
  if (plus) return digits.startsWith('0') ? refuse('invalid-number') : fullNumber(text, digits, true, context);

  if (looksLikePair(text) && emergencyMatch(digits, context.region) === 'whole') return refuse('invalid-number');
  const short = localNumber(digits, /^\d+( \d+)*$/.test(text), context);
  if (short !== undefined) return short;
  if (looksLikeOther(text)) return refuse('invalid-number');
  const full = fullNumber(text, digits, false, context);
  if (full.kind === 'number') return full;
  const behind = emergencyBehindOutsideDigit(digits, context.region);
  if (behind !== undefined) return asWritten(behind, 'emergency', ['emergency']);
  if (emergencyMatch(digits, context.region) === 'start') return asWritten(digits, 'unknown', ['emergency-prefix']);
  return afterOutsideLinePrefix(text, digits, context) ?? full;
}

/** A target for digits that are dialled as they are. */
export function asWritten(digits: string, type: NumberType, risks: readonly Risk[]): NumberTarget {
  return { kind: 'number', number: digits, national: digits, international: digits, type, risks: sortRisks(risks) };
}

/** The target for digits in a plan that a `;phone-context` names (RFC 3966 section 5.1.5). */
export function classifyInContext(text: string, phoneContext: string, context: ReadContext): NumberTarget | NotANumber {
  const digits = text.replace(/\D/g, '');
  if (digits.length > longestNumber) return refuse('too-long');
  if (emergencyMatch(digits, context.region) === 'whole') return asWritten(digits, 'emergency', ['emergency']);
  const foreign = asWritten(digits, 'unknown', ['private-context']);
  if (!phoneContext.startsWith('+')) return foreign;
  const code = phoneContext.replace(/\D/g, '');
  const home = getCountryCallingCode(context.region);
  if (code === home) {
    const target = classify(text, { ...context, internalMaxLength: 0 });
    if (target.kind !== 'number') return target;
    return {
      ...target,
      risks: target.risks.filter((risk) => risk !== 'missing-trunk-zero' && risk !== 'missing-plus'),
    };
  }
  // A context longer than a country code is not a prefix to put in front (RFC 3966 section 5.1.5).
  const isCountryCode = getCountries().some((country) => getCountryCallingCode(country) === code);
  if (!isCountryCode) return foreign;
  const national = parse(digits, { defaultCallingCode: code });
  return national === undefined ? refuse('invalid-number') : describe(national, context, []);
}

/** The number when it is a valid one. The library throws at what its authors did not think of. */
function parse(
  text: string,
  plan: { defaultCountry: CountryCode } | { defaultCallingCode: string },
): PhoneNumber | undefined {
  try {
    const parsed = parsePhoneNumberFromString(text, { ...plan, extract: false });
    // The metadata lets some German and Austrian numbers grow beyond what networks carry.
    return parsed?.isValid() === true && parsed.number.length <= longestNumber + 1 ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function localNumber(digits: string, unbroken: boolean, context: ReadContext): NumberTarget | undefined {
  const emergency = emergencyMatch(digits, context.region);
  if (emergency === 'whole') return asWritten(digits, 'emergency', ['emergency']);
  const prefix = context.outsideLinePrefix ?? '';
  const outside = prefix !== '' && digits.startsWith(prefix) ? digits.slice(prefix.length) : '';
  if (emergencyMatch(outside, context.region) === 'whole') return asWritten(outside, 'emergency', ['emergency']);
  const short = shortNumber(digits, context.region);
  if (short !== undefined) return asWritten(digits, short.type, short.risk === undefined ? [] : [short.risk]);
  const longest = context.internalMaxLength ?? defaultInternalMaxLength;
  // An extension does not begin with 0: that would be the way out. Nor is it written with dots: that is an amount.
  const internal = digits.length > 1 && digits.length <= longest && !digits.startsWith('0') && unbroken;
  if (!internal) return undefined;
  const behind = emergencyBehindOutsideDigit(digits, context.region);
  // No PBX of North America may need a prefix for 911 (Kari's Law, 47 USC 623), so nobody there has the extension 9911.
  if (behind !== undefined && getCountryCallingCode(context.region) === '1')
    return asWritten(behind, 'emergency', ['emergency']);
  return asWritten(digits, 'internal', emergency === 'start' || behind !== undefined ? ['emergency-prefix'] : []);
}

/** The emergency number behind a 0 or a 9, the usual ways out of a PBX whose prefix we were not told. */
function emergencyBehindOutsideDigit(digits: string, region: CountryCode): string | undefined {
  const behind = digits.slice(1);
  const likely = /^[09]/.test(digits) && behind.length >= 3 && behind.length <= longestEmergency;
  return likely && emergencyMatch(behind, region) === 'whole' ? behind : undefined;
}

function fullNumber(text: string, digits: string, plus: boolean, context: ReadContext): NumberTarget | NotANumber {
  if (digits.length < shortestFullNumber) return refuse('invalid-number');
  const readings = trunkReadings(text, digits, plus);
  const older = readings.map((reading) => withoutRetiredPrefix(reading, context.region));
  for (const candidate of [...readings, ...older]) {
    if (candidate === undefined) continue;
    const parsed = parse(candidate, { defaultCountry: context.region });
    if (parsed === undefined) continue;
    const missing = plus ? [] : missingParts(parsed, digits, context);
    const doubtful = digits.length > longestWithoutTrunk || looksLikeShortDate(text);
    if (missing.includes('missing-trunk-zero') && doubtful) continue;
    return describe(parsed, context, missing);
  }
  return refuse(plus && digits.length > longestNumber ? 'too-long' : 'invalid-number');
}

/**
 * `+31 (0)20` means "0 at home, nothing from abroad", except in Italy, San Marino and the Vatican, where the 0 belongs to
 * the number (ITU-T E.164 national plan of Italy; AGCOM delibera 8/15/CIR): there the number with its 0 is tried first.
 */
function trunkReadings(text: string, digits: string, plus: boolean): string[] {
  const whole = plus ? `+${digits}` : digits;
  const hint = /^([+\d[(][^(]*)[([]0[)\]]/.exec(text);
  if (hint === null || (!plus && !text.startsWith('0'))) return [whole];
  const without = text.replace(/[([]0[)\]]/, '').replace(/\D/g, '');
  const dropped = plus ? `+${without}` : without;
  return /^(?:\+|00|011)(?:39|378|379)/.test(whole) ? [whole, dropped] : [dropped, whole];
}

function missingParts(parsed: PhoneNumber, digits: string, context: ReadContext): Risk[] {
  const home = getCountryCallingCode(context.region);
  const own: string = parsed.nationalNumber;
  if (parsed.countryCallingCode !== home) return [];
  // North America dials its own country code as the trunk prefix.
  if (home !== '1' && digits === home + own) return ['missing-plus'];
  const written = parsed.formatNational({ nationalPrefix: false }).replace(/\D/g, '');
  return digits === own && written !== own && written.endsWith(own) ? ['missing-trunk-zero'] : [];
}

function describe(parsed: PhoneNumber, context: ReadContext, found: readonly Risk[]): NumberTarget {
  const number: string = parsed.number;
  const plan = types[parsed.getType() ?? 'FIXED_LINE'];
  const known = parsed.getType() === undefined ? { type: 'unknown' as const } : plan;
  const { type, risk }: { type: NumberType; risk?: Risk } = pricedRange(number) ?? known;
  const collected = [...found];
  if (risk !== undefined) collected.push(risk);
  if (isAbroad(parsed, context.region)) collected.push('international');
  const international = parsed.formatInternational();
  const atHome = parsed.countryCallingCode === getCountryCallingCode(context.region);
  const national = atHome ? parsed.formatNational() : international;
  const target: NumberTarget = { kind: 'number', number, national, international, type, risks: sortRisks(collected) };
  return parsed.country === undefined ? target : { ...target, country: parsed.country };
}

/** Another country code is abroad; so is another country within North America, where prices differ most. */
function isAbroad(parsed: PhoneNumber, region: CountryCode): boolean {
  const code: string = parsed.countryCallingCode;
  if (code !== getCountryCallingCode(region)) return true;
  const neighbours = new Set<string>(['US', 'CA', region]);
  return code === '1' && parsed.country !== undefined && !neighbours.has(parsed.country);
}

function afterOutsideLinePrefix(text: string, digits: string, context: ReadContext): NumberTarget | undefined {
  const prefix = context.outsideLinePrefix;
  if (prefix === undefined || prefix === '' || !digits.startsWith(prefix)) return undefined;
  const { outsideLinePrefix: _, ...rest } = context;
  const target = classify(text.replace(/^\D+/, '').slice(prefix.length), { ...rest, internalMaxLength: 0 });
  return target.kind === 'number' ? target : undefined;
}
