import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJsonFile } from '../../../../src/main/storage/json-file';

const schema = v.object({ server: v.string() });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dialboard-json-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a JSON file', () => {
  it('is absent at first, then what was written, then absent again', async () => {
    const file = createJsonFile(join(folder, 'new', 'note.json'), schema);
    expect(await file.read()).toBeUndefined();
    await file.write({ server: 'https://pbx.example.com' });
    expect(await file.read()).toEqual({ server: 'https://pbx.example.com' });
    await file.remove();
    expect(await file.read()).toBeUndefined();
    await file.remove();
  });

  it('is readable by its owner only, and leaves no drafts', async () => {
    const file = createJsonFile(join(folder, 'note.json'), schema);
    await Promise.all([1, 2, 3].map((n) => file.write({ server: String(n) })));
    expect(await readdir(folder)).toEqual(['note.json']);
    expect((await stat(join(folder, 'note.json'))).mode & 0o777).toBe(0o600);
  });

  it.each(['{', '[]', '{"server":1}', ''])('that holds %j is set aside, not lost', async (text) => {
    const path = join(folder, 'note.json');
    await writeFile(path, text);
    expect(await createJsonFile(path, schema).read()).toBeUndefined();
    expect(await readFile(`${path}.unreadable`, 'utf8')).toBe(text);
  });

  it('says when it cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '');
    await expect(createJsonFile(join(folder, 'a-file', 'note.json'), schema).write({ server: '' })).rejects.toThrow();
  });
});
