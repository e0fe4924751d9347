import { describe, expect, it } from 'vitest';
import { changeLoginEntry, loginEntryFiles, startsAtLogin } from '../../../../src/main/background/login-entry';
import { createStartAtLogin, loginItem, type LoginItems } from '../../../../src/main/background/start-at-login';
import type { HandlerFacts, StartFacts } from '../../../../src/main/link-handler/facts';

const installed: StartFacts = {
  isPackaged: true,
  execPath: '/opt/Dialboard/dialboard',
  appPath: '/opt/Dialboard/resources/app.asar',
  noSandbox: false,
};
const facts = (start: Partial<StartFacts> = {}, env: HandlerFacts['env'] = { HOME: '/home/ann' }): HandlerFacts => ({
  appName: 'Dialboard',
  desktopName: 'org.dialboard.Dialboard.desktop',
  windowClass: 'org.dialboard.Dialboard',
  icon: '/opt/Dialboard/icon.png',
  start: { ...installed, ...start },
  env,
});

describe('the entry of a Linux session', () => {
  it('is where the specification says', () => {
    expect(loginEntryFiles(facts())).toEqual({
      own: '/home/ann/.config/autostart/org.dialboard.Dialboard.desktop',
      system: ['/etc/xdg/autostart/org.dialboard.Dialboard.desktop'],
    });
    const env = { HOME: '/home/ann', XDG_CONFIG_HOME: '/c', XDG_CONFIG_DIRS: '/a:relative:/b' };
    expect(loginEntryFiles(facts({}, env))).toEqual({
      own: '/c/autostart/org.dialboard.Dialboard.desktop',
      system: ['/a', '/b'].map((dir) => `${dir}/autostart/org.dialboard.Dialboard.desktop`),
    });
  });

  it('starts it hidden', () => {
    const change = changeLoginEntry(true, facts(), undefined);
    expect(change).toMatchObject({
      write: expect.stringContaining('\nExec=/opt/Dialboard/dialboard --hidden\n') as string,
    });
    const odd = changeLoginEntry(
      true,
      facts({ isPackaged: false, appPath: '/home/ann/my app', noSandbox: true }),
      undefined,
    );
    expect(odd).toMatchObject({
      write: expect.stringContaining(
        '\nExec=/opt/Dialboard/dialboard --no-sandbox "/home/ann/my app" --hidden\n',
      ) as string,
    });
  });

  it('is removed, or hides the one of the system', () => {
    expect(changeLoginEntry(false, facts(), undefined)).toBe('remove');
    const change = changeLoginEntry(false, facts(), '[Desktop Entry]\n');
    expect(startsAtLogin(change === 'remove' ? undefined : change.write, '[Desktop Entry]\n')).toBe(false);
  });

  it.each([
    [undefined, undefined, false],
    ['[Desktop Entry]\nExec=x', undefined, true],
    [undefined, '[Desktop Entry]\nExec=x', true],
    ['[Desktop Entry]\nHidden=true\n', '[Desktop Entry]\nExec=x', false],
    ['[Desktop Entry]\r\nX-GNOME-Autostart-enabled = false\r\n', undefined, false],
    ['[Desktop Entry]\nX-GNOME-Autostart-enabled=true\n', undefined, true],
  ])('own %j and the system’s %j: %s', (own, system, on) => {
    expect(startsAtLogin(own, system)).toBe(on);
  });
});

function setUp(
  platform: NodeJS.Platform,
  start: Partial<StartFacts> = {},
  item: ReturnType<LoginItems['get']> = { openAtLogin: false },
) {
  const files = new Map<string, string>();
  const told: unknown[] = [];
  let now = item;
  const startAtLogin = createStartAtLogin({
    platform,
    facts: facts(start),
    loginItems: {
      get: () => now,
      set: (settings) => {
        told.push(settings);
        now = { ...now, openAtLogin: settings.openAtLogin };
      },
    },
    readFile: (path) => Promise.resolve(files.get(path)),
    writeFile: (path, content) => Promise.resolve(void files.set(path, content)),
    removeFile: (path) => Promise.resolve(void files.delete(path)),
  });
  return { startAtLogin, files, told };
}

describe('the switch', () => {
  it('writes and removes the entry on Linux', async () => {
    const { startAtLogin, files } = setUp('linux');
    expect(await startAtLogin.status()).toEqual({ on: false });
    expect(await startAtLogin.set(true)).toEqual({ ok: true, value: { on: true } });
    expect([...files.keys()]).toEqual(['/home/ann/.config/autostart/org.dialboard.Dialboard.desktop']);
    expect(await startAtLogin.set(false)).toEqual({ ok: true, value: { on: false } });
    expect(files.size).toBe(0);
  });

  it('starts the file of an AppImage, whose mount is gone by then', async () => {
    const env = { HOME: '/home/ann', APPDIR: '/tmp/.mount_x' };
    const start = { ...installed, appImage: '/home/ann/Dialboard.AppImage', execPath: '/tmp/.mount_x/dialboard' };
    const written = changeLoginEntry(true, facts(start, env), undefined);
    expect(written).toMatchObject({
      write: expect.stringContaining('Exec=/home/ann/Dialboard.AppImage --hidden') as string,
    });
    await Promise.resolve();
  });

  it('tells Windows what to start and how', async () => {
    const { startAtLogin, told } = setUp('win32', { execPath: 'C:\\Dialboard\\Dialboard.exe' });
    expect(await startAtLogin.set(true)).toEqual({ ok: true, value: { on: true } });
    expect(told).toEqual([{ path: 'C:\\Dialboard\\Dialboard.exe', args: ['--hidden'], openAtLogin: true }]);
    expect(loginItem('win32', facts({ isPackaged: false, appPath: 'C:\\my app' })).args).toEqual([
      '"C:\\my app"',
      '--hidden',
    ]);
  });

  it('tells macOS, which starts the app itself', async () => {
    const { startAtLogin, told } = setUp('darwin');
    expect(await startAtLogin.set(true)).toEqual({ ok: true, value: { on: true } });
    expect(told).toEqual([{ openAtLogin: true }]);
  });

  it('does not make a bare Electron a login item of a Mac', async () => {
    expect(await setUp('darwin', { isPackaged: false }).startAtLogin.status()).toEqual({
      on: false,
      fixed: 'not-installed',
    });
  });

  it('says when the person must allow it in the system', async () => {
    const { startAtLogin } = setUp('darwin', {}, { openAtLogin: true, status: 'requires-approval' });
    expect(await startAtLogin.set(true)).toEqual({ ok: true, value: { on: false, fixed: 'off-in-system' } });
  });

  it('says what the system said when it fails', async () => {
    const startAtLogin = createStartAtLogin({
      platform: 'linux',
      facts: facts(),
      loginItems: { get: () => ({ openAtLogin: false }), set: () => undefined },
      readFile: () => Promise.resolve(undefined),
      writeFile: () => Promise.reject(new Error('EROFS: read-only file system')),
      removeFile: () => Promise.resolve(),
    });
    expect(await startAtLogin.set(true)).toMatchObject({
      ok: false,
      problem: { code: 'start-at-login-not-set', said: 'EROFS: read-only file system' },
    });
    expect(await startAtLogin.set(false)).toMatchObject({ ok: true });
  });
});
