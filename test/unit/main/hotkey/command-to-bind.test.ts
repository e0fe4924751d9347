import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandToBind } from '../../../../src/main/hotkey/command-to-bind';

const packaged = { isPackaged: true, execPath: '/opt/Dialboard/dialboard', appPath: '/x', noSandbox: false };

describe('the command to bind', () => {
  it('starts what is installed', () => {
    expect(commandToBind(packaged, {}, '--dial-clipboard')).toBe('/opt/Dialboard/dialboard --dial-clipboard');
  });

  it('starts the AppImage, not what is mounted of it', () => {
    const start = { ...packaged, execPath: '/tmp/.mount_x/dialboard', appImage: '/home/a b/Dialboard.AppImage' };
    expect(commandToBind(start, { APPDIR: '/tmp/.mount_x' }, '--dial-clipboard')).toBe(
      "'/home/a b/Dialboard.AppImage' --dial-clipboard",
    );
  });

  it('is read by a shell as it was meant, whatever the path', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme-ascii' }).filter((text) => !text.includes('\0')),
        (path) => {
          const command = commandToBind({ ...packaged, execPath: `/${path}` }, {}, '--dial-clipboard');
          expect(
            execFileSync('/bin/sh', ['-c', `printf '%s' ${command.slice(0, -' --dial-clipboard'.length)}`]).toString(),
          ).toBe(`/${path}`);
        },
      ),
      { numRuns: 30 },
    );
  });
});
