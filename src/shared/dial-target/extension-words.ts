/** How people write "extension" before its digits, in English, Dutch, Romanian, German, French, Italian, Spanish and more. */
const words = [
  'extension',
  'extensión',
  'extens',
  'extn',
  'ext',
  'x',
  'toestel',
  'toest',
  'tst',
  'interior',
  'interno',
  'int',
  'durchwahl',
  'dw',
  'apparat',
  'app',
  'nebenstelle',
  'poste',
  'anexo',
  'interne',
  'wew',
  'linka',
  'kl',
  'доб',
  'вн',
].join('|');

/** An extension at the start of what follows a number: `x12`, `ext. 12`, `, tst 12`, `(int. 12)`. */
const following = new RegExp(`^[\\s,.;(\\-/]*(?:${words})[\\s.:=#]*(\\d+)(?![\\d\\p{L}])[)\\]]?`, 'iu');

/** The longest extension that is believed when it comes after a word. */
const longestExtension = 15;

/** The extension that follows a number, what is left after it, and whether it is believable. */
export function takeExtension(rest: string): { extension: string; rest: string; valid: boolean } | undefined {
  const match = following.exec(rest);
  const extension = match?.[1];
  if (match === null || extension === undefined) return undefined;
  return { extension, rest: rest.slice(match[0].length), valid: extension.length <= longestExtension };
}
