/** The words that a screen reader needs, in the language of the interface. */
export interface SpokenWords {
  readonly plus: string;
  readonly star: string;
  readonly hash: string;
  readonly pause: string;
  readonly extension: string;
}

/**
 * A number as a screen reader should say it: "plus 31, 20, 1 2 3, 4 5 6 7". Short groups stay numbers, longer ones are
 * spelled, and commas make the pauses; without this a reader says "two hundred one million …".
 */
export function spokenNumber(shown: string, words: SpokenWords, extension?: string): string {
  const groups = shown.match(/\+?\d+|[*#]|,+/g) ?? [];
  const spoken = groups.map((group) => {
    if (group === '*') return words.star;
    if (group === '#') return words.hash;
    if (group.startsWith(',')) return words.pause;
    const digits = group.replace('+', '');
    const said = digits.length > 2 || digits.startsWith('0') ? spell(digits) : digits;
    return group.startsWith('+') ? `${words.plus} ${said}` : said;
  });
  if (extension !== undefined) spoken.push(`${words.extension} ${spell(extension)}`);
  return spoken.join(', ');
}

function spell(digits: string): string {
  return digits.replace(/(?<=\d)(?=\d)/g, ' ');
}
