import { readFileSync } from 'node:fs';

/** The faces that the page has, each with a value for every token. */
export const faces = ['light', 'dark', 'light, more contrast', 'dark, more contrast'] as const;
export type Face = (typeof faces)[number];

/** The colour tokens of a face, as `oklch(…)`: those with more contrast stand in for the usual ones. */
export function readTokens(face: Face): ReadonlyMap<string, string> {
  const css = readFileSync('src/renderer/styles/tokens.css', 'utf8');
  const [usual = '', more = ''] = css.split("data-contrast='more']");
  const source = face.includes('more') ? `${usual}${more}` : usual;
  const at = face.startsWith('light') ? 2 : 3;
  return new Map(
    [...source.matchAll(/(--[\w-]+): light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\);/g)].map((match) => [
      match[1] ?? '',
      match[at] ?? '',
    ]),
  );
}
