import { describe, expect, it } from 'vitest';
import { contrast, fromOklch } from '../../support/colour';
import { faces, readTokens } from '../../support/tokens';

/** Text on the grounds that it stands on: 4.5 (WCAG 2.2, 1.4.3). */
const texts: Record<string, string[]> = {
  '--text': ['--page', '--surface', '--sunken', '--pressed', '--accent-soft'],
  '--muted': ['--page', '--surface', '--sunken', '--accent-soft'],
  '--accent': ['--page', '--surface', '--sunken', '--accent-soft'],
  '--on-accent': ['--accent', '--accent-strong'],
  '--on-danger': ['--danger', '--danger-strong'],
  '--danger-text': ['--page', '--surface', '--sunken', '--danger-soft'],
  '--warning-text': ['--page', '--surface', '--sunken', '--warning-soft'],
};

/** Borders of controls and pictures on their grounds: 3 (WCAG 2.2, 1.4.11). */
const marks: Record<string, string[]> = {
  '--control-line': ['--page', '--surface', '--sunken'],
  '--accent': ['--page', '--surface'],
};

describe.each(faces)('the colours, %s', (face) => {
  const tokens = readTokens(face);
  const colour = (name: string) => fromOklch(tokens.get(name) ?? `no ${name}`);
  const measured = (pairs: Record<string, string[]>) =>
    Object.entries(pairs).flatMap(([front, grounds]) =>
      grounds.map((ground) => [`${front} on ${ground}`, contrast(colour(front), colour(ground))] as const),
    );

  it('let every text be read', () => {
    // With more contrast it is that of WCAG 2.2, 1.4.6.
    const wanted = face.includes('more') ? 7 : 4.5;
    expect(measured(texts).filter(([, ratio]) => ratio < wanted)).toEqual([]);
  });

  it('let every control be seen', () => {
    const wanted = face.includes('more') ? 4.5 : 3;
    expect(measured(marks).filter(([, ratio]) => ratio < wanted)).toEqual([]);
  });
});

it('the contrast of black and white is 21, and of a colour with itself 1', () => {
  const white = fromOklch('oklch(1 0 0)');
  expect(contrast(white, fromOklch('oklch(0 0 0)'))).toBeCloseTo(21, 3);
  expect(contrast(white, white)).toBe(1);
});
