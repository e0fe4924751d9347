import type { CountryCode } from 'libphonenumber-js/max';

export type { CountryCode };

/** What kind of number it is, by the numbering plan of its country. */
export const numberTypes = [
  'fixed',
  'mobile',
  /** The plan does not tell fixed from mobile, as in North America. */
  'fixed-or-mobile',
  'toll-free',
  'shared-cost',
  'premium-rate',
  /** Company and service numbers: NL 088 and 14xx, UK 03, 116xxx. */
  'service-number',
  'personal',
  'voip',
  'pager',
  'satellite',
  /** Networks of no country: +882 and +883. */
  'international-network',
  'directory-enquiries',
  'emergency',
  /** A number inside the person's own PBX. */
  'internal',
  'unknown',
] as const;

/** One number type. */
export type NumberType = (typeof numberTypes)[number];

/**
 * Why a number needs a word of warning, the gravest first: the order is the order in which `explain` names them.
 * `international` alone does not make a number extraordinary; the decision table may still ask because of it.
 */
export const risks = [
  'emergency',
  /** It begins with an emergency number, or has a 9 before one, and some networks or PBXs connect it there. */
  'emergency-prefix',
  /** By satellite, or in a network of no country (+882, +883), which costs the same. */
  'satellite',
  'premium-rate',
  'shared-cost',
  'directory-enquiries',
  /** It changes how the phone or the PBX behaves: `*` and `#` codes. */
  'service-code',
  /** Local to a plan that is not ours (RFC 3966 section 5.1.5). */
  'private-context',
  /** Letters were turned into digits. */
  'vanity-letters',
  /** Digits are sent after the call is answered. */
  'post-dial',
  /** The country code was there, the plus was not. */
  'missing-plus',
  /** The trunk prefix was missing: it could be any other kind of number. */
  'missing-trunk-zero',
  /** Typed by hand and in no numbering plan that we know. */
  'unrecognised',
  /** In another country than the home region. */
  'international',
] as const;

/** One risk. */
export type Risk = (typeof risks)[number];

/** Why a text is nothing to dial. */
export const refusals = [
  'empty',
  'too-long',
  'control-characters',
  'illegal-characters',
  'bad-encoding',
  'double-encoded',
  'unsupported-scheme',
  'not-a-phone-number',
  'invalid-number',
  'invalid-extension',
  /** `*` or `#` in what came from outside. */
  'feature-code',
  /** Several numbers where there is nobody to choose. */
  'multiple-numbers',
] as const;

/** One refusal. */
export type Refusal = (typeof refusals)[number];

/** A number that can be dialled. */
export interface NumberTarget {
  readonly kind: 'number';
  /** What to dial: E.164 with its plus, or digits as they are when the number lives in a smaller plan (112, 14020, 201). */
  readonly number: string;
  /** As people of the home region write it. */
  readonly national: string;
  /** As it is written for people abroad; the same as `national` for numbers that cannot be called from abroad. */
  readonly international: string;
  readonly country?: CountryCode;
  readonly type: NumberType;
  readonly extension?: string;
  /** Digits and pauses to send after the answer, of `0-9 * # A-D , w` (a comma is a pause, `w` a wait). */
  readonly postDial?: string;
  /** The gravest first. */
  readonly risks: readonly Risk[];
}

/** A `*` or `#` code, which only a keypad may give. */
export interface ServiceCodeTarget {
  readonly kind: 'service-code';
  readonly code: string;
  readonly risks: readonly Risk[];
}

/** A SIP address whose user part is a name. */
export interface SipAddressTarget {
  readonly kind: 'sip-address';
  readonly address: string;
}

/** More than one number: a person has to choose. */
export interface SeveralTarget {
  readonly kind: 'several';
  readonly candidates: readonly NumberTarget[];
}

/** Nothing to dial, and why. */
export interface NotANumber {
  readonly kind: 'not-a-number';
  readonly reason: Refusal;
}

/** What a text turned out to be. */
export type DialTarget = NumberTarget | ServiceCodeTarget | SipAddressTarget | SeveralTarget | NotANumber;

/** What a text is read against. */
export interface ReadContext {
  /** The home region: national numbers are read as numbers of this country. */
  readonly region: CountryCode;
  /** Numbers up to this many digits that do not begin with 0 are extensions of the person's own PBX. */
  readonly internalMaxLength?: number;
  /** What the PBX wants before an outside number; taken off again when a text carries it. */
  readonly outsideLinePrefix?: string;
}

/** The usual longest extension: five digits. */
export const defaultInternalMaxLength = 5;

/** A refusal as a target. */
export function refuse(reason: Refusal): NotANumber {
  return { kind: 'not-a-number', reason };
}

/** The same risks, the gravest first and each once. */
export function sortRisks(found: readonly Risk[]): Risk[] {
  return risks.filter((risk) => found.includes(risk));
}
