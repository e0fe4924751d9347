import { RE2JS, RE2JSException } from 're2js';

/** A regular expression that takes linear time, whatever the pattern and the text (RE2). */
export interface Pattern {
  /** The first group or, without one, all that matched; undefined when nothing does. */
  find(text: string): string | undefined;
  /** Whether all of the text matches. */
  matchesAll(text: string): boolean;
}

/** How much of a text is looked at, in characters. */
const reach = 100_000;

/** Reads a pattern in RE2 syntax; undefined when it is none. Back references and look-around are none. */
export function readPattern(pattern: string): Pattern | undefined {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(pattern);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
  return {
    find(text) {
      const matcher = compiled.matcher(text.slice(0, reach));
      if (!matcher.find()) return undefined;
      return (matcher.groupCount() > 0 ? matcher.group(1) : matcher.group()) ?? undefined;
    },
    matchesAll: (text) => text.length <= reach && compiled.matcher(text).matches(),
  };
}
