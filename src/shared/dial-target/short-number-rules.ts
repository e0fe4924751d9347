import { isDirectoryEnquiries } from './priced-ranges';
import { emergency, free } from './short-numbers';
import type { CountryCode, NumberType, Risk } from './target';

/** Countries whose networks connect emergency numbers only when they stand alone (libphonenumber, ShortNumberInfo). */
const exactOnly = new Set<CountryCode>(['BR', 'CL', 'NI']);

/**
 * Emergency services that the metadata lists as ordinary free short numbers. They are the national emergency numbers
 * beside 112 in the European Commission's reports on the implementation of 112, and for France those of ARCEP decision
 * 2002-1179 (114 deaf people, 115 homeless, 119 children, 191 aircraft, 196 sea, 197 kidnapping and terrorism).
 */
const moreEmergency: Partial<Record<CountryCode, RegExp>> = {
  ES: /^(?:06[12]|080|09[12])$/,
  FR: /^(?:11[459]|19[167])$/,
  AT: /^(?:128|14[0127])$/,
  // RATEL, Plan numeracije: 192 police, 193 fire brigade, 194 ambulance.
  RS: /^19[234]$/,
  // ANACOM, Plano Nacional de Numeração: 117 forest fires.
  PT: /^117$/,
};

/** Service numbers that are dialled as they are, beside the free ones. */
const moreServices: Partial<Record<CountryCode, RegExp>> = {
  // Nummerplan telefoon- en ISDN-diensten: 14 and an area code reaches the municipality.
  NL: /^140\d{2,3}$/,
  // libphonenumber's short numbers of standard cost: services of the state, the regions and the towns (010, 012, 060 …).
  // They need a line here because no extension begins with 0.
  ES: /^0(?:1[0127]|2[148]|60)$/,
};

/** Short numbers that are called by voice and priced freely. (Italy's 12xy and others are directory enquiries.) */
const paid: Partial<Record<CountryCode, RegExp>> = {
  // ARCEP décision 2018-0881, annexe 1: 3BPQ, of which 30xy and 31xy are free.
  FR: /^3[2-9]\d\d$/,
  GP: /^3[2-9]\d\d$/,
  GF: /^3[2-9]\d\d$/,
  MQ: /^3[2-9]\d\d$/,
  RE: /^3[2-9]\d\d$/,
};

/**
 * The emergency number of the European Union, and beside 911 the one that every mobile network knows (ITU-T E.161.1, 3GPP TS
 * 22.101 section 10): who is far from home dials it whatever the country's own number is, so it counts everywhere.
 */
const everywhere = '112';

/** Whether the digits are an emergency number of the region, alone or (`start`) with more digits behind it. */
export function emergencyMatch(digits: string, region: CountryCode): 'whole' | 'start' | undefined {
  if (digits === everywhere) return 'whole';
  const pattern = emergency[region];
  if (pattern !== undefined && new RegExp(`^(?:${pattern})$`).test(digits)) return 'whole';
  if (moreEmergency[region]?.test(digits) === true) return 'whole';
  if (pattern === undefined || exactOnly.has(region)) return undefined;
  return new RegExp(`^(?:${pattern})`).test(digits) ? 'start' : undefined;
}

/** What a short number is that the region's plan knows; nothing when it is none. */
export function shortNumber(digits: string, region: CountryCode): { type: NumberType; risk?: Risk } | undefined {
  if (digits.length > 6) return undefined;
  if (isDirectoryEnquiries(digits, region)) return { type: 'directory-enquiries', risk: 'directory-enquiries' };
  if (paid[region]?.test(digits) === true) return { type: 'premium-rate', risk: 'premium-rate' };
  const pattern = free[region];
  if (pattern !== undefined && new RegExp(`^(?:${pattern})$`).test(digits)) return { type: 'service-number' };
  return moreServices[region]?.test(digits) === true ? { type: 'service-number' } : undefined;
}
