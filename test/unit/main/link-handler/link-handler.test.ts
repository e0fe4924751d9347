import { describe, expect, it } from 'vitest';
import { createLinkHandler, type LinkHandler } from '../../../../src/main/link-handler/link-handler';
import type { Ended } from '../../../../src/main/link-handler/run-program';

interface Computer {
  platform: NodeJS.Platform;
  isPackaged?: boolean;
  answers?: (program: string, args: readonly string[]) => Ended;
  /** The default app of the Electron functions; null: they throw. */
  app?: { name: string; path: string } | null;
  takes?: boolean;
  files?: Map<string, string>;
}

/** Another system, in memory: macOS and Windows are not here to be asked, and failing disks are not to be had. */
function computer({ platform, isPackaged = true, answers, app = null, takes = true, files = new Map() }: Computer): {
  handler: LinkHandler;
  did: string[];
} {
  const did: string[] = [];
  const ask = (): { name: string; path: string } => {
    if (app === null) throw new Error('no app');
    return app;
  };
  const handler = createLinkHandler({
    platform,
    facts: {
      appName: 'Dialboard',
      desktopName: 'org.dialboard.Dialboard.desktop',
      windowClass: 'Dialboard',
      icon: 'dialboard',
      start: { isPackaged, execPath: '/opt/Dialboard/dialboard', appPath: '/opt/app', noSandbox: false },
      env: { HOME: '/home/me', XDG_DATA_DIRS: '/usr/share', SystemRoot: 'C:\\Windows' },
    },
    run: (program, args) => {
      did.push(`run ${program} ${args[0] ?? ''}`);
      return Promise.resolve(answers?.(program, args) ?? { how: 'ended', code: 0, stdout: '', stderr: '' });
    },
    readFile: (path) => Promise.resolve(files.get(path)),
    writeFile: (path, content) => {
      if (files.get('full') !== undefined) return Promise.reject(new Error('ENOSPC: no space left on device'));
      files.set(path, content);
      did.push(`write ${path}`);
      return Promise.resolve();
    },
    copyFile: () => Promise.reject(new Error('ENOENT')),
    removeFile: (path) => {
      files.delete(path);
      return Promise.resolve();
    },
    electron: {
      isDefaultProtocolClient: () => ask().name === 'Dialboard',
      getApplicationNameForProtocol: () => ask().name,
      getApplicationInfoForProtocol: () => Promise.resolve().then(ask),
      setAsDefaultProtocolClient: (scheme) => did.push(`set ${scheme}`) > 0 && takes,
      removeAsDefaultProtocolClient: (scheme) => did.push(`remove ${scheme}`) > 0 && takes,
      openExternal: (url) => {
        did.push(`open ${url}`);
        return Promise.resolve();
      },
    },
  });
  return { handler, did };
}

const ended = (code: number, stdout = '', stderr = ''): Ended => ({ how: 'ended', code, stdout, stderr });

describe('on macOS', () => {
  const platform = 'darwin';

  it('sets both schemes and tells who has them', async () => {
    const { handler, did } = computer({ platform, app: { name: 'Dialboard', path: '' } });
    expect(await handler.register()).toEqual({
      ok: true,
      value: {
        schemes: { tel: { by: 'dialboard' }, callto: { by: 'dialboard' } },
        canRegister: true,
        elsewhere: false,
        chosenIn: 'facetime',
      },
    });
    expect(did).toEqual(['set tel', 'set callto']);
    expect(handler.settingsPage()).toBeUndefined();
  });

  it('says which app kept the links', async () => {
    const { handler } = computer({ platform, app: { name: 'FaceTime', path: '' } });
    expect(await handler.register()).toEqual({
      ok: false,
      problem: { code: 'handler-not-registered', said: 'FaceTime' },
    });
  });

  it('fails when the system refuses', async () => {
    const { handler } = computer({ platform, takes: false });
    expect(await handler.register()).toMatchObject({ ok: false, problem: { code: 'handler-not-registered' } });
    expect(await handler.unregister()).toMatchObject({ ok: false, problem: { code: 'handler-not-removed' } });
  });

  it('cannot be done from a checkout', async () => {
    const { handler, did } = computer({ platform, isPackaged: false });
    expect((await handler.status()).canRegister).toBe(false);
    expect(await handler.register()).toEqual({ ok: false, problem: { code: 'handler-needs-installing' } });
    expect(did).toEqual([]);
  });
});

describe('on Windows', () => {
  const platform = 'win32';

  it('writes, opens the page, and does not claim to be the default', async () => {
    const { handler, did } = computer({ platform, app: { name: 'Microsoft Teams', path: 'C:\\t.exe' } });
    expect(await handler.register()).toMatchObject({
      ok: true,
      value: { schemes: { tel: { by: 'other', owner: 'Microsoft Teams' } }, chosenIn: 'page' },
    });
    expect(did.filter((what) => what.startsWith('run'))).toHaveLength(9);
    expect(did.at(-1)).toBe(`open ${handler.settingsPage() ?? ''}`);
  });

  it('stops at the first key that cannot be written', async () => {
    const answers = (): Ended => ended(1, '', 'ERROR: Access is denied.\r\n');
    const { handler, did } = computer({ platform, answers });
    expect(await handler.register()).toEqual({
      ok: false,
      problem: { code: 'handler-not-registered', said: 'C:\\Windows\\System32\\reg.exe: ERROR: Access is denied.' },
    });
    expect(did).toHaveLength(1);
  });

  it('has unregistered only when the keys are gone', async () => {
    const gone = computer({ platform, answers: (_program, args) => ended(args[0] === 'query' ? 1 : 0) });
    expect(await gone.handler.unregister()).toMatchObject({ ok: true });
    const still = computer({ platform, answers: () => ended(0) });
    expect(await still.handler.unregister()).toMatchObject({ ok: false, problem: { code: 'handler-not-removed' } });
  });

  it('does not know who opens the links when Windows does not say', async () => {
    const { handler } = computer({ platform });
    expect((await handler.status()).schemes).toEqual({ tel: { by: 'unknown' }, callto: { by: 'unknown' } });
  });
});

describe('on Linux', () => {
  const platform = 'linux';

  it.each<[string, Ended, string]>([
    ['is missing', { how: 'missing' }, 'xdg-mime: ENOENT'],
    ['hangs', { how: 'too-late' }, 'xdg-mime: ETIMEDOUT'],
    ['fails', ended(4, '', 'no write\nmore'), 'xdg-mime: no write'],
    ['fails without a word', ended(2), 'xdg-mime: exit 2'],
  ])('reports that xdg-mime %s', async (_what, answer, said) => {
    const { handler } = computer({ platform, answers: (program) => (program === 'xdg-mime' ? answer : ended(0)) });
    expect(await handler.register()).toEqual({ ok: false, problem: { code: 'handler-not-registered', said } });
    expect((await handler.status()).schemes.tel).toEqual({ by: 'unknown' });
  });

  it('reports a full disk', async () => {
    const { handler, did } = computer({ platform, files: new Map([['full', '']]) });
    expect(await handler.register()).toMatchObject({ ok: false, problem: { said: 'ENOSPC: no space left on device' } });
    expect(did).toEqual([]);
  });

  it('does without update-desktop-database and without the icon', async () => {
    const answers = (program: string, args: readonly string[]): Ended => {
      if (program === 'update-desktop-database') return { how: 'missing' };
      return ended(0, args[0] === 'query' ? 'org.dialboard.Dialboard.desktop\n' : '');
    };
    const { handler } = computer({ platform, answers });
    expect(await handler.register()).toMatchObject({ ok: true, value: { schemes: { tel: { by: 'dialboard' } } } });
  });

  it('says who has the last word when another list overrules ours', async () => {
    const answers = (_program: string, args: readonly string[]): Ended =>
      ended(0, args[0] === 'query' ? 'firefox.desktop\n' : '');
    const files = new Map([['/usr/share/applications/firefox.desktop', '[Desktop Entry]\nName=Firefox\n']]);
    const { handler } = computer({ platform, answers, files });
    expect(await handler.register()).toEqual({
      ok: false,
      problem: { code: 'handler-not-registered', said: 'Firefox' },
    });
  });
});
