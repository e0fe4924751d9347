import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../../src/shared/dial-target/explain';
import type { CountryCode } from '../../../../src/shared/dial-target/target';

interface Vector {
  readonly input: string;
  readonly region: CountryCode;
  readonly expect: { readonly kind: string; readonly number?: string; readonly ext?: string; readonly why?: string };
  readonly note: string;
}

const vectors = JSON.parse(readFileSync(new URL('tel-vectors.json', import.meta.url), 'utf8')) as readonly Vector[];

describe('the vectors of real and hostile links', () => {
  it('are all there', () => {
    expect(vectors).toHaveLength(114);
  });

  it.each(vectors)('$region $input: $note', ({ input, region, expect: expected }) => {
    const { kind, number, ext, why, reason } = explain(input, region);
    expect(JSON.parse(JSON.stringify({ kind, number, ext, why, reason }))).toEqual(expected);
  });
});
