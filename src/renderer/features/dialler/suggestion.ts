import type { IconName } from '../../ui/Icon';
import { significantOf } from './reformat';

/** A number that fits what is being typed. */
export interface Suggestion {
  /** What tells whether two suggestions are the same number, see numberKey. */
  readonly key: string;
  /** What is put in the field for it. */
  readonly text: string;
  /** The number as people write it. */
  readonly shown: string;
  /** Who it is, when that is known. */
  readonly name?: string;
  /** Where it comes from, in words. */
  readonly detail: string;
  readonly icon: IconName;
}

/** The most that is shown at once. */
export const mostSuggestions = 6;

/**
 * What numbers are told apart by: what calls are compared by (E.164, or the digits of a smaller plan), else the digits as they
 * are shown; with the extension behind it, since two extensions of one number are two people.
 */
export function numberKey(shown: string, target?: string): string {
  const [number = '', extension] = shown.split(' x');
  const plain = target ?? (significantOf(number) || number);
  return extension === undefined ? plain : `${plain} x${extension}`;
}

/**
 * What is shown of several lists, each number once: in the list that comes first. Where there is more than fits, each list gets
 * its turn, so that many recents do not hide the one contact.
 */
export function mergeSuggestions(lists: readonly (readonly Suggestion[])[]): readonly Suggestion[] {
  const seen = new Set<string>();
  const fresh = lists.map((list) =>
    list.filter(({ key }) => {
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  );
  const places = fresh.map(() => 0);
  for (let left = mostSuggestions, given = true; left > 0 && given;) {
    given = false;
    for (const [at, list] of fresh.entries()) {
      if (left === 0 || (places[at] ?? 0) >= list.length) continue;
      places[at] = (places[at] ?? 0) + 1;
      left -= 1;
      given = true;
    }
  }
  return fresh.flatMap((list, at) => list.slice(0, places[at]));
}
