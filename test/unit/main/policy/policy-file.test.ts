import { chmod, chown, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPolicyFile } from '../../../../src/main/policy/policy-file';
import { longestPolicy, noPolicy } from '../../../../src/shared/policy';

const asRoot = process.getuid?.() === 0;
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dialboard-policy-'));
  path = join(folder, 'policy.json');
});
afterEach(() => rm(folder, { recursive: true }));

const strict = { ...noPolicy, emergency: 'show-only' };
const write = () => writeFile(path, '{ "emergency": "show-only" }', { mode: 0o644 });

describe('a policy file', () => {
  it('that is not there is no policy', async () => {
    expect(await readPolicyFile(path, true)).toEqual(noPolicy);
  });

  it('is read', async () => {
    await write();
    expect(await readPolicyFile(path, false)).toEqual(strict);
  });

  it('that is a folder, or too long, or no JSON, is a policy with a fault', async () => {
    await mkdir(path);
    expect((await readPolicyFile(path, false)).fault).toMatchObject({ code: 'unreadable' });
    await rm(path, { recursive: true });
    await writeFile(path, ' '.repeat(longestPolicy + 1));
    expect((await readPolicyFile(path, false)).fault).toEqual({ code: 'too-large' });
    await writeFile(path, '{');
    expect((await readPolicyFile(path, false)).fault).toMatchObject({ code: 'not-json' });
  });

  it('whose way is no folder is a policy with a fault', async () => {
    await write();
    expect((await readPolicyFile(join(path, 'policy.json'), false)).fault).toMatchObject({ code: 'unreadable' });
  });

  it.skipIf(!asRoot)('counts only when it is root’s and nobody else can write to it (needs root)', async () => {
    await write();
    expect(await readPolicyFile(path, true)).toEqual(strict);
    await chmod(path, 0o664);
    expect((await readPolicyFile(path, true)).fault).toEqual({ code: 'not-protected' });
    await chmod(path, 0o644);
    await chown(path, 12_345, 0);
    expect((await readPolicyFile(path, true)).fault).toEqual({ code: 'not-protected' });
  });

  it.skipIf(!asRoot)('behind a link is judged by what it leads to (needs root)', async () => {
    await write();
    await symlink(path, join(folder, 'link.json'));
    expect(await readPolicyFile(join(folder, 'link.json'), true)).toEqual(strict);
    await chown(path, 12_345, 0);
    expect((await readPolicyFile(join(folder, 'link.json'), true)).fault).toEqual({ code: 'not-protected' });
  });
});
