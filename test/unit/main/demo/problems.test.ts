import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeProblem, problems, type ProblemKind } from '../../../../src/main/demo/problems';

const kinds = Object.keys(problems) as ProblemKind[];

describe('problem details', () => {
  it('are what RFC 9457 asks for', () => {
    expect(describeProblem('wrong-credentials')).toEqual({
      type: 'urn:dialboard:problem:wrong-credentials',
      title: 'Extension or password is wrong',
      status: 401,
    });
    expect(describeProblem('server-error', 'The disk is full.')).toHaveProperty('detail', 'The disk is full.');
  });

  it.each(kinds)('%s is an error and is documented with its status', (kind) => {
    const { status } = describeProblem(kind);
    expect(status).toBeGreaterThanOrEqual(400);
    const page = readFileSync(new URL('../../../../docs/dial-api.md', import.meta.url), 'utf8');
    expect(page).toMatch(new RegExp(`\\| \`${kind}\` +\\| ${String(status)} `));
    const described = readFileSync(new URL('../../../../docs/openapi.yaml', import.meta.url), 'utf8');
    expect(described).toMatch(new RegExp(`urn:dialboard:problem:${kind}\\b`));
  });
});
