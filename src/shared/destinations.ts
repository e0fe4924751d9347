import * as v from 'valibot';
import type { NumberTarget } from './dial-target/target';

/** Kinds of numbers that a list can name. Emergency numbers and extensions are not among them: no list touches those. */
export const destinationKinds = [
  'international',
  'premium-rate',
  'shared-cost',
  'satellite',
  'international-network',
  'directory-enquiries',
  'personal',
  'service-number',
  'toll-free',
  'mobile',
  'voip',
  'pager',
] as const;

/** One kind. */
export type DestinationKind = (typeof destinationKinds)[number];

/**
 * One entry of a list of destinations: numbers that begin so, numbers of a country, or numbers of a kind. A prefix is written
 * with its country code (`+4470`), or as it is dialled at home (`0900`).
 */
export const destinationSchema = v.union(
  [
    v.strictObject({ prefix: v.pipe(v.string(), v.regex(/^(?:\+[1-9]\d{0,14}|\d{1,15})$/)) }),
    v.strictObject({ country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)) }),
    v.strictObject({ kind: v.picklist(destinationKinds) }),
  ],
  `Expected {"prefix": "+4470"}, {"country": "GB"} or {"kind": "…"} with one of ${destinationKinds.join(', ')}`,
);

/** One entry. */
export type Destination = v.InferOutput<typeof destinationSchema>;

/** How many entries a list may have. */
export const longestList = 500;

/** A list of destinations. */
export const destinationListSchema = v.pipe(v.array(destinationSchema), v.maxLength(longestList));

/** Whether a number is one of those that the entry names. */
export function isDestination(entry: Destination, target: NumberTarget): boolean {
  if ('country' in entry) return target.country === entry.country;
  if ('kind' in entry)
    return entry.kind === 'international' ? target.risks.includes('international') : hasKind(entry.kind, target);
  const prefix = entry.prefix.replace(/^00(?=[1-9])/, '+');
  if (target.number.startsWith(prefix)) return true;
  // As it is dialled at home; numbers from abroad have no such form.
  return !prefix.startsWith('+') && !target.national.startsWith('+') && digitsOf(target.national).startsWith(prefix);
}

/** Whether a list names the number. */
export function isListed(list: readonly Destination[], target: NumberTarget): boolean {
  return list.some((entry) => isDestination(entry, target));
}

/** The same entry, for lists where each stands once. */
export function sameDestination(one: Destination, other: Destination): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A kind is the type of the number, or the price that was found on top of it (British 070 is personal and dear). */
function hasKind(kind: Exclude<DestinationKind, 'international'>, { type, risks }: NumberTarget): boolean {
  return type === kind || risks.some((risk) => risk === kind);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
