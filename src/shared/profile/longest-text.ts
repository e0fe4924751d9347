/** Longest text of a profile that is taken, in characters: more than any that can be read. */
export const longestProfileText = 250_000;
