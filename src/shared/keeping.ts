import type { Problem } from './problem';

/** What can be kept on disk, encrypted, each in a file of its own. */
export const keptNames = ['favourites', 'contacts', 'recents'] as const;

/** One of them. */
export type KeptName = (typeof keptNames)[number];

/** Why something is not kept, or not readable, at the moment; what is well has no entry. */
export type NotKept = Readonly<Partial<Record<KeptName, Problem>>>;
