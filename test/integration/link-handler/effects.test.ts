import { lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handlerFiles } from '../../../src/main/link-handler/handler-files';
import { createRunProgram } from '../../../src/main/link-handler/run-program';
import { startLinkDesktop, type LinkDesktop } from './link-desktop';

let desktop: LinkDesktop;
beforeEach(async () => {
  desktop = await startLinkDesktop();
});
afterEach(async () => {
  await desktop.stop();
});

describe('the files', () => {
  it('are written through a symbolic link, whole or not at all, with the mode that they had', async () => {
    const real = join(desktop.home, 'dotfiles-list');
    writeFileSync(real, 'old', { mode: 0o600 });
    symlinkSync(real, desktop.mimeApps());
    await handlerFiles.writeFile(desktop.mimeApps(), 'new', 0o644);
    expect(lstatSync(desktop.mimeApps()).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).toBe('new');
    expect(lstatSync(real).mode & 0o777).toBe(0o600);
    mkdirSync(join(desktop.home, 'folder'));
    await expect(handlerFiles.writeFile(join(desktop.home, 'folder'), 'x', 0o644)).rejects.toThrow();
    expect(readdirSync(desktop.home).filter((name) => name.includes('dialboard-'))).toEqual([]);
  });
});

describe('running a program', () => {
  it('hands over arguments as they are, and knows a missing program, a code and a program that hangs', async () => {
    const go = createRunProgram(desktop.env, 300);
    expect(await go('printf', ['%s|', 'a b', '$HOME', '"'])).toMatchObject({
      how: 'ended',
      code: 0,
      stdout: 'a b|$HOME|"|',
    });
    expect(await go('sh', ['-c', 'echo no >&2; exit 3'])).toEqual({
      how: 'ended',
      code: 3,
      stdout: '',
      stderr: 'no\n',
    });
    expect(await go('dialboard-no-such-program', [])).toEqual({ how: 'missing' });
    expect(await go('printf', ['a\0b'])).toEqual({ how: 'missing' });
    expect(await go('sleep', ['20'])).toEqual({ how: 'too-late' });
  });
});
