import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formsIn, secretForms } from '../../support/secret-forms';
import { findSecret } from '../../support/secret-scan';

const secret = 'Sæcret/p?ss+"1"';

describe('the search for a secret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dialboard-scan-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each<[string, Buffer]>([
    ['plain', Buffer.from(secret)],
    ['UTF-16', Buffer.from(secret, 'utf16le')],
    ['hexadecimal', Buffer.from(Buffer.from(secret).toString('hex').toUpperCase())],
    ['percent-encoded', Buffer.from(encodeURIComponent(secret).toLowerCase())],
    ['JSON', Buffer.from(JSON.stringify({ secret }))],
    ['base64 at 0', Buffer.from(Buffer.from(secret).toString('base64'))],
  ])('finds it in a file deep down: %s', (form, bytes) => {
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(join(folder, 'a', 'b', 'clean'), 'nothing here');
    const file = join(folder, 'a', 'b', 'leak');
    writeFileSync(
      file,
      Buffer.concat([Buffer.from([0, 255, 1]), bytes.equals(Buffer.from(secret)) ? bytes : bytes, Buffer.from([0])]),
    );
    expect(findSecret(secret, { folders: [folder] })).toContainEqual({ where: file, form });
  });

  it('finds it in base64 wherever it stands in what was encoded', () => {
    const anything = fc.uint8Array({ maxLength: 20 });
    const longEnough = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(anything, longEnough, anything, (before, hidden, after) => {
        const encoded = Buffer.concat([before, Buffer.from(hidden), after]).toString('base64');
        const found = formsIn(secretForms(hidden), Buffer.from(encoded));
        return found.includes(`base64 at ${before.length % 3}`) || found.some((form) => form.startsWith('base64'));
      }),
    );
  });

  it('finds it in the arguments and the environment of a process', () => {
    const child = spawn('sleep', ['60'], { argv0: secret, env: { ...process.env, LEAK: secret } });
    const pid = child.pid ?? 0;
    try {
      expect(findSecret(secret, { pids: [pid] }).map(({ where }) => where)).toEqual([
        `arguments of process ${pid}`,
        `environment of process ${pid}`,
      ]);
    } finally {
      child.kill();
    }
  });

  it('finds it in the name of a file and in texts', () => {
    writeFileSync(join(folder, 'planted-name'), '');
    expect(findSecret('planted-name', { folders: [folder] })).toHaveLength(1);
    expect(findSecret(secret, { texts: { output: ['one', `two ${secret}`] } })).toEqual([
      { where: 'output', form: 'plain' },
    ]);
  });

  it('finds nothing where there is nothing, and refuses to search where it cannot find', () => {
    writeFileSync(join(folder, 'clean'), 'Sæcret/p?ss+"2"');
    expect(findSecret(secret, { folders: [folder], pids: [process.pid], texts: { output: 'clean' } })).toEqual([]);
    expect(() => findSecret(secret, { folders: [join(folder, 'nowhere')] })).toThrow('ENOENT');
    rmSync(join(folder, 'clean'));
    expect(() => findSecret(secret, { folders: [folder] })).toThrow('no files');
    expect(() => findSecret(secret, { texts: { ipc: [] } })).toThrow('nothing to search in ipc');
    expect(() => findSecret('short', { texts: { a: 'short' } })).toThrow('eight');
  });
});
