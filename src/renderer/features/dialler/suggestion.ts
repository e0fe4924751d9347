import type { IconName } from '../../ui/Icon';
import { significantOf } from './reformat';

/** A number that fits what is being typed. */
export interface Suggestion {
  /** The number as people write it. */
  readonly shown: string;
  /** Who it is, when that is known. */
  readonly name?: string;
  /** Where it comes from, in words. */
  readonly detail: string;
  readonly icon: IconName;
}

/** The most that is shown at once. */
export const mostSuggestions = 4;

/** The first of several lists, in their order, each number once. */
export function mergeSuggestions(lists: readonly (readonly Suggestion[])[]): readonly Suggestion[] {
  const seen = new Set<string>();
  return lists
    .flat()
    .filter(({ shown }) => {
      const key = significantOf(shown) || shown;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, mostSuggestions);
}
