import { getCountryCallingCode, Metadata, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode, NumberTarget, ServiceCodeTarget } from './target';

/** How a PBX wants numbers. */
export interface DialPlan {
  /** Where the PBX stands. */
  readonly region: CountryCode;
  /**
   * `e164`: +31201234567; `e164-digits`: 31201234567; `international`: 0031201234567; `national`: 0201234567 at home and
   * `international` abroad.
   */
  readonly format: 'e164' | 'e164-digits' | 'international' | 'national';
  /** Dialled before outside numbers in the formats `international` and `national`, such as 0 or 9. */
  readonly outsideLinePrefix?: string;
  /** What stands for the plus; the region's own when it is left out. */
  readonly internationalPrefix?: string;
  /** Whether emergency numbers need the outside-line prefix too. PBXs know them without it unless told otherwise. */
  readonly prefixEmergency?: boolean;
  /** Whether the PBX takes an extension and digits for after the answer, with commas as pauses. */
  readonly sendPostDial?: boolean;
}

/** The only characters that ever reach a dial request: digits, keys, a plus, pauses, waits and DTMF letters. */
export const dialStringAlphabet = /^[0-9*#+,;wpA-D ]*$/;

/**
 * What the PBX gets for a target. Extensions, numbers of private plans and service codes are handed over as they are. The
 * result consists of `dialStringAlphabet` only, whatever the target and the plan hold.
 */
export function toDialString(target: NumberTarget | ServiceCodeTarget, plan: DialPlan): string {
  if (target.kind === 'service-code') return keep(target.code);
  const tail = plan.sendPostDial === true ? postDial(target) : '';
  return keep(outsidePrefix(target, plan) + inFormat(target, plan) + tail);
}

function inFormat({ number }: NumberTarget, plan: DialPlan): string {
  if (!number.startsWith('+') || plan.format === 'e164') return number;
  const digits = number.slice(1);
  if (plan.format === 'e164-digits') return digits;
  if (plan.format === 'national') {
    const home = nationalDigits(number, plan.region);
    if (home !== undefined) return home;
  }
  return (plan.internationalPrefix ?? internationalPrefix(plan.region)) + digits;
}

function nationalDigits(number: string, region: CountryCode): string | undefined {
  const parsed = parsePhoneNumberFromString(number, region);
  if (parsed?.countryCallingCode !== getCountryCallingCode(region)) return undefined;
  const digits = parsed.formatNational().replace(/\D/g, '');
  // North America writes ten digits and dials a 1 before them.
  return parsed.countryCallingCode === '1' && digits.length === 10 ? `1${digits}` : digits;
}

function outsidePrefix(target: NumberTarget, plan: DialPlan): string {
  const inside = target.type === 'internal' || target.risks.includes('private-context');
  const prefix = plan.outsideLinePrefix ?? '';
  // It never has a plus, so the format has no say in it.
  if (target.type === 'emergency') return plan.prefixEmergency === true ? prefix : '';
  if (inside || (target.risks.includes('emergency-prefix') && plan.prefixEmergency !== true)) return '';
  return plan.format === 'e164' || plan.format === 'e164-digits' ? '' : prefix;
}

function postDial(target: NumberTarget): string {
  return (target.extension === undefined ? '' : `,${target.extension}`) + (target.postDial ?? '');
}

function keep(text: string): string {
  return text.replace(/[^0-9*#+,;wpA-D ]/g, '');
}

/** The prefix for calls abroad by the metadata; 00 (ITU-T E.164 annex C) where a carrier has to be chosen. */
function internationalPrefix(region: CountryCode): string {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(region);
  const usual = metadata.numberingPlan?.IDDPrefix() ?? '';
  const preferred = metadata.numberingPlan?.defaultIDDPrefix() ?? '';
  if (/^\d+$/.test(usual)) return usual;
  return /^\d[\d~]+$/.test(preferred) ? preferred.replaceAll('~', '') : '00';
}
