import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDataKey } from '../../../../src/main/storage/data-key';
import { createEncryptedFile } from '../../../../src/main/storage/encrypted-file';
import { createKeptDocument } from '../../../../src/main/storage/kept-document';
import type { Problem } from '../../../../src/shared/problem';
import { createFakeKeychain } from './fake-keychain';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialboard-kept-'));
  path = join(folder, 'names.sealed');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A start of the program over the same folder and keychain. */
function start(chain: ReturnType<typeof createFakeKeychain>) {
  const told: { value: readonly string[]; problem: Problem | null }[] = [];
  const document = createKeptDocument<readonly string[]>({
    file: createEncryptedFile(path, v.array(v.string()), createDataKey(chain.keychain)),
    empty: [],
    join: (kept, made) => [...kept, ...made],
    changed: (value, problem) => told.push({ value, problem }),
  });
  return { document, last: () => told.at(-1) };
}

/** A folder and a keychain in which Anna is kept. */
async function withAnna() {
  const chain = createFakeKeychain();
  const { document } = start(chain);
  await document.load();
  await document.set(['Anna']);
  return chain;
}

describe('a kept document', () => {
  it('is there again after a restart, readable by its owner only and by nobody without the key', async () => {
    const chain = await withAnna();
    const { document, last } = start(chain);
    await document.load();
    expect(last()).toEqual({ value: ['Anna'], problem: null });
    expect(readFileSync(path).includes('Anna')).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['names.sealed']);
    expect([...chain.entries.keys()]).toEqual(['dialboard:data/key']);
  });

  it('asks no keychain while there is nothing to keep', async () => {
    const chain = createFakeKeychain();
    await start(chain).document.load();
    expect(chain.asked()).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['keychain-locked', 'keychain-absent', 'keychain-silent'] as const)(
    'lives in memory when there is no key to be had (%s), says so, and leaves the file as it is',
    async (code) => {
      const chain = await withAnna();
      const before = readFileSync(path);
      chain.lock(code);
      const { document, last } = start(chain);
      await document.load();
      await document.set(['Bram']);
      expect(last()).toEqual({ value: ['Bram'], problem: { code } });
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(readdirSync(folder)).toEqual(['names.sealed']);

      chain.unlock();
      await document.retry();
      expect(last()).toEqual({ value: ['Anna', 'Bram'], problem: null });
      const again = start(chain);
      await again.document.load();
      expect(again.document.get()).toEqual(['Anna', 'Bram']);
    },
  );

  it('never writes in plain text what it cannot encrypt', async () => {
    const chain = createFakeKeychain();
    chain.lock();
    const { document, last } = start(chain);
    await document.load();
    await document.set(['Bram']);
    expect(last()).toEqual({ value: ['Bram'], problem: { code: 'keychain-locked' } });
    expect(readdirSync(folder)).toEqual([]);
    chain.unlock();
    await document.retry();
    expect(last()?.problem).toBeNull();
  });

  it('joins both when the keychain answers late', async () => {
    const chain = await withAnna();
    let answer = (): void => undefined;
    chain.lock('keychain-silent', new Promise<void>((resolve) => (answer = resolve)));
    const { document } = start(chain);
    await document.load();
    await document.set(['Bram']);
    chain.unlock();
    answer();
    await expect.poll(() => document.get()).toEqual(['Anna', 'Bram']);
  });

  it('is not written over by a change that comes before it was loaded', async () => {
    const { document } = start(await withAnna());
    await document.set(['Bram']);
    expect(document.get()).toEqual(['Anna', 'Bram']);
  });

  it('is set aside, never lost, when it is damaged', async () => {
    const chain = await withAnna();
    const damaged = readFileSync(path);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    writeFileSync(path, damaged);
    const { document, last } = start(chain);
    await document.load();
    expect(last()).toEqual({ value: [], problem: { code: 'data-damaged' } });
    const [aside = ''] = readdirSync(folder);
    expect(aside).toMatch(/^names\.sealed\.\d+\.unreadable$/);
    expect(readFileSync(join(folder, aside)).equals(damaged)).toBe(true);
    await document.set(['Bram']);
    expect(last()).toEqual({ value: ['Bram'], problem: null });
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it.each(['is gone from the keychain', 'is another one'])('is set aside when its key %s', async (how) => {
    const chain = await withAnna();
    chain.entries.clear();
    if (how === 'is another one') chain.entries.set('dialboard:data/key', Buffer.alloc(32, 7).toString('base64'));
    const { document, last } = start(chain);
    await document.load();
    expect(last()).toEqual({ value: [], problem: { code: 'data-key-lost' } });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^names\.sealed\.\d+\.unreadable$/)]);
  });

  it('of a later version stays untouched', async () => {
    const chain = await withAnna();
    const later = readFileSync(path);
    later[4] = 2;
    writeFileSync(path, later);
    const { document, last } = start(chain);
    await document.load();
    await document.set(['Bram']);
    expect(last()).toEqual({ value: ['Bram'], problem: { code: 'data-too-new' } });
    expect(readFileSync(path).equals(later)).toBe(true);
  });

  it('makes one key for two documents that are first written at once', async () => {
    const chain = createFakeKeychain();
    const key = createDataKey(chain.keychain);
    const [one, other] = await Promise.all([key.findOrMake(), key.findOrMake()]);
    expect(one).toEqual(other);
    expect(chain.entries.get('dialboard:data/key')).toBe(one.ok ? one.value.toString('base64') : '');
  });

  it('is erased without a key', async () => {
    const chain = await withAnna();
    chain.lock();
    const { document, last } = start(chain);
    await document.load();
    await document.erase();
    expect(last()).toEqual({ value: [], problem: null });
    expect(readdirSync(folder)).toEqual([]);
  });
});
