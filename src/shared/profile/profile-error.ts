/** What can be wrong with a profile. The editor has a sentence with a remedy for each. */
export const profileErrorCodes = [
  /** Not JSON; `found` is what the reader stumbled over. */
  'syntax',
  'too-large',
  'duplicate',
  'missing',
  /** `expected` lists what may stand here. */
  'unknown-member',
  'wrong-type',
  'not-one-of',
  'not-in-form',
  'too-long',
  'out-of-range',
  /** `expected` lists the members of which exactly one must be there. */
  'exactly-one',
  /** A template names something that is not known at this point; `expected` lists what is. */
  'unknown-name',
  /** A name is given twice, or belongs to Dialboard. */
  'name-taken',
  'bad-pattern',
  'bad-url',
  'bad-header',
  'bad-xml',
  'bad-server',
  /** The dial request does not hold the number. */
  'number-missing',
  /** A secret stands in the profile itself, where everybody who gets it could read it. */
  'secret-in-profile',
  /** Another profile of the person's own has this id. */
  'id-taken',
  /** The id of a profile that is kept cannot become another: its accounts are found by it. `expected` is what it was. */
  'id-changed',
] as const;

/** One kind of error. */
export type ProfileErrorCode = (typeof profileErrorCodes)[number];

/** One error in a profile. */
export interface ProfileError {
  readonly code: ProfileErrorCode;
  /** The member that it is about, as a JSON pointer; empty for the document. */
  readonly at: string;
  readonly found?: string;
  readonly expected?: string;
}

/** An error with its place in the text, counted from 1. */
export interface PlacedError extends ProfileError {
  readonly line: number;
  readonly column: number;
}
