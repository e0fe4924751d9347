import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, toRegion } from '../../../../src/shared/dial-target/explain';

interface Sibling {
  readonly line: number;
  readonly region: string;
  readonly text: string;
  readonly expected: string;
}

const file = readFileSync(new URL('sibling-vectors.txt', import.meta.url), 'utf8');
const siblings = file.split('\n').flatMap((content, index): Sibling[] => {
  if (content === '' || content.startsWith('#')) return [];
  const [, region = '', text = '""', expected = ''] = /^([A-Z]{2}) (".*") (\S.*)$/.exec(content) ?? [];
  return [{ line: index + 1, region, text: JSON.parse(text) as string, expected }];
});

describe('the siblings of the vectors', () => {
  it('are many, of many countries, and each is there once', () => {
    expect(siblings.length).toBeGreaterThan(1800);
    expect(new Set(siblings.map(({ region }) => region)).size).toBeGreaterThan(45);
    expect(new Set(siblings.map(({ region, text }) => `${region} ${text}`)).size).toBe(siblings.length);
  });

  it('are read as they should be', () => {
    const wrong = siblings.flatMap(({ line, region, text, expected }) => {
      const home = toRegion(region);
      if (home === undefined) return [`${line}: no region`];
      const { number, ext, why, reason } = explain(text, home);
      const said = [why ?? reason, number, ext === undefined ? undefined : `x${ext}`].filter(Boolean).join(' ');
      return said === expected ? [] : [`${line}: ${region} ${JSON.stringify(text)} is ${said}, not ${expected}`];
    });
    expect(wrong).toEqual([]);
  });
});
