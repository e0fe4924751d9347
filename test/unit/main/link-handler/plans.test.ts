import { describe, expect, it } from 'vitest';
import {
  startCommand,
  withOwnAppImage,
  xdgFolders,
  type HandlerFacts,
  type StartFacts,
} from '../../../../src/main/link-handler/facts';
import {
  entryInAnswer,
  entryPlaces,
  handlerOnLinux,
  linuxEntry,
  registerOnLinux,
  unregisterOnLinux,
} from '../../../../src/main/link-handler/linux-plan';
import { handlerOnMac, registerOnMac, unregisterOnMac } from '../../../../src/main/link-handler/macos-plan';
import type { Step } from '../../../../src/main/link-handler/step';
import {
  handlerOnWindows,
  registerOnWindows,
  unregisterOnWindows,
  windowsSettingsPage,
} from '../../../../src/main/link-handler/windows-plan';

const unpackaged: StartFacts = { isPackaged: false, execPath: '/e/electron', appPath: '/src/app', noSandbox: false };
const facts = (start: Partial<StartFacts> = {}, env: HandlerFacts['env'] = { HOME: '/home/me' }): HandlerFacts => ({
  appName: 'Dialboard',
  desktopName: 'org.dialboard.Dialboard.desktop',
  windowClass: 'Dialboard',
  icon: '/src/app/assets/icons/icon.png',
  start: { ...unpackaged, ...start },
  env,
});
const nothing = { installed: false, ownEntry: undefined, mimeApps: undefined };
const entry = '/home/me/.local/share/applications/org.dialboard.Dialboard.desktop';
const refresh: Step = {
  do: 'run',
  program: 'update-desktop-database',
  args: ['/home/me/.local/share/applications'],
  expects: 'anything',
};
const choose: Step = {
  do: 'run',
  program: 'xdg-mime',
  args: ['default', 'org.dialboard.Dialboard.desktop', 'x-scheme-handler/tel', 'x-scheme-handler/callto'],
  expects: 'success',
};
const removal: Step[] = [
  { do: 'remove', path: entry },
  { do: 'remove', path: '/home/me/.local/share/dialboard/open-link' },
  { do: 'remove', path: '/home/me/.local/share/dialboard/icon.png' },
  refresh,
];
const lineOf = (text: string, key: string): string | undefined =>
  text.split('\n').find((line) => line.startsWith(`${key}=`));

describe('the command that starts the app', () => {
  it.each<[Partial<StartFacts>, string[]]>([
    [{}, ['/e/electron', '/src/app']],
    [{ noSandbox: true }, ['/e/electron', '--no-sandbox', '/src/app']],
    [{ isPackaged: true, execPath: '/opt/Dialboard/dialboard' }, ['/opt/Dialboard/dialboard']],
    [{ isPackaged: true, execPath: '/tmp/.mount_x/dialboard', appImage: '/a/D.AppImage' }, ['/a/D.AppImage']],
  ])('%j', (start, command) => {
    expect(startCommand({ ...unpackaged, ...start })).toEqual(command);
  });
});

describe('the AppImage variable', () => {
  const inMount = { isPackaged: true, execPath: '/tmp/.mount_x/dialboard', appImage: '/a/D.AppImage' };

  it('is ours when the executable is on its mount', () => {
    const own = facts(inMount, { APPDIR: '/tmp/.mount_x' });
    expect(withOwnAppImage(own).start.appImage).toBe('/a/D.AppImage');
  });

  it.each<[string, Partial<StartFacts>, HandlerFacts['env']]>([
    [
      'a package that a browser in an AppImage started',
      { ...inMount, execPath: '/opt/D/dialboard' },
      { APPDIR: '/tmp/.mount_x' },
    ],
    [
      'a mount whose name begins the same',
      { ...inMount, execPath: '/tmp/.mount_xy/dialboard' },
      { APPDIR: '/tmp/.mount_x' },
    ],
    ['a checkout in the terminal of an editor', { ...inMount, isPackaged: false }, { APPDIR: '/tmp/.mount_x' }],
    ['an environment without its folder', inMount, {}],
  ])('is another program’s in %s', (_what, start, env) => {
    expect(withOwnAppImage(facts(start, env)).start).not.toHaveProperty('appImage');
  });
});

describe('Linux', () => {
  it('registers a checkout: writes a hidden entry, refreshes, chooses', () => {
    expect(registerOnLinux(facts(), nothing)).toEqual([
      { do: 'write', path: entry, content: linuxEntry(facts()), mode: 0o644 },
      refresh,
      choose,
    ]);
    expect(lineOf(linuxEntry(facts()), 'Exec')).toBe('Exec=/e/electron /src/app -- %u');
    expect(lineOf(linuxEntry(facts()), 'NoDisplay')).toBe('NoDisplay=true');
  });

  it('registers an AppImage by its file, with an icon that outlives its mount, and in menus', () => {
    const appImage = facts({ isPackaged: true, execPath: '/tmp/.mount_x/dialboard', appImage: '/home/me/D.AppImage' });
    expect(registerOnLinux(appImage, { ...nothing, installed: true })).toEqual([
      { do: 'copy-icon', from: '/src/app/assets/icons/icon.png', to: '/home/me/.local/share/dialboard/icon.png' },
      { do: 'write', path: entry, content: linuxEntry(appImage), mode: 0o644 },
      refresh,
      choose,
    ]);
    expect(lineOf(linuxEntry(appImage), 'Exec')).toBe('Exec=/home/me/D.AppImage -- %u');
    expect(lineOf(linuxEntry(appImage), 'Icon')).toBe('Icon=/home/me/.local/share/dialboard/icon.png');
    expect(lineOf(linuxEntry(appImage), 'NoDisplay')).toBeUndefined();
  });

  it('puts a script in between where the path is not plain', () => {
    const odd = facts({ execPath: '/my apps/100%/electron', appPath: "/it's" });
    expect(registerOnLinux(odd, nothing)[0]).toEqual({
      do: 'write',
      path: '/home/me/.local/share/dialboard/open-link',
      content: expect.stringContaining(`exec '/my apps/100%/electron' '/it'\\''s' -- "$@"\n`) as string,
      mode: 0o644,
    });
    expect(lineOf(linuxEntry(odd), 'Exec')).toBe('Exec=sh /home/me/.local/share/dialboard/open-link %u');
  });

  it('only chooses what a package installed', () => {
    const deb = facts({ isPackaged: true, execPath: '/opt/Dialboard/dialboard' });
    expect(registerOnLinux(deb, { ...nothing, installed: true })).toEqual([choose]);
  });

  it('removes what an AppImage left when a package is there, since it would hide the package', () => {
    const deb = facts({ isPackaged: true, execPath: '/opt/Dialboard/dialboard' });
    expect(registerOnLinux(deb, { installed: true, ownEntry: linuxEntry(facts()), mimeApps: '' })).toEqual([
      ...removal,
      choose,
    ]);
  });

  it('never writes over an entry that somebody else made', () => {
    expect(registerOnLinux(facts(), { ...nothing, ownEntry: '[Desktop Entry]\nName=Mine\n' })).toEqual([choose]);
  });

  it('keeps the app that was chosen before as the next choice', () => {
    const mimeApps =
      '[Default Applications]\nx-scheme-handler/tel=org.dialboard.Dialboard.desktop;firefox.desktop;x.desktop\n';
    expect(registerOnLinux(facts(), { ...nothing, mimeApps }).at(-1)).toEqual({
      do: 'edit-mime-apps',
      path: '/home/me/.config/mimeapps.list',
      edit: {
        kind: 'keep-after',
        ours: 'org.dialboard.Dialboard.desktop',
        others: { 'x-scheme-handler/tel': ['firefox.desktop', 'x.desktop'] },
      },
    });
  });

  it('unregisters: takes ours out of the list, and removes only what it wrote', () => {
    const takeOut: Step = {
      do: 'edit-mime-apps',
      path: '/home/me/.config/mimeapps.list',
      edit: {
        kind: 'take-out',
        ours: 'org.dialboard.Dialboard.desktop',
        types: ['x-scheme-handler/tel', 'x-scheme-handler/callto'],
      },
    };
    expect(unregisterOnLinux(facts(), { installed: false, ownEntry: linuxEntry(facts()), mimeApps: 'x' })).toEqual([
      takeOut,
      ...removal,
    ]);
    expect(unregisterOnLinux(facts(), { installed: true, ownEntry: '[Desktop Entry]\n', mimeApps: 'x' })).toEqual([
      takeOut,
    ]);
    expect(unregisterOnLinux(facts(), nothing)).toEqual([]);
  });

  it('finds its folders as the XDG Base Directory Specification says', () => {
    expect(xdgFolders({ HOME: '/home/me', XDG_DATA_HOME: 'data', XDG_DATA_DIRS: './share/:/usr/share' })).toEqual({
      data: '/home/me/.local/share',
      config: '/home/me/.config',
      dataDirs: ['/usr/share'],
    });
    expect(xdgFolders({ HOME: '/home/me', XDG_DATA_HOME: '/d', XDG_CONFIG_HOME: '/c', XDG_DATA_DIRS: '' })).toEqual({
      data: '/d',
      config: '/c',
      dataDirs: ['/usr/local/share', '/usr/share'],
    });
  });

  it('reads who opens the links', () => {
    const ours = 'org.dialboard.Dialboard.desktop';
    expect(handlerOnLinux(entryInAnswer(`${ours}\n`), 'Whatever', ours)).toEqual({ by: 'dialboard' });
    expect(handlerOnLinux(entryInAnswer('firefox.desktop\n'), 'Firefox', ours)).toEqual({
      by: 'other',
      owner: 'Firefox',
    });
    expect(handlerOnLinux(entryInAnswer('firefox.desktop\n'), undefined, ours)).toEqual({
      by: 'other',
      owner: 'firefox',
    });
    expect(handlerOnLinux(entryInAnswer('\n'), undefined, ours)).toEqual({ by: 'nobody' });
    expect(handlerOnLinux(entryInAnswer('xdg-mime: error'), undefined, ours)).toEqual({ by: 'nobody' });
  });

  it('looks for an entry in the person’s folder first, and never outside the folders', () => {
    const env = { HOME: '/h', XDG_DATA_DIRS: '/usr/share' };
    expect(entryPlaces('kde-x.desktop', env)).toEqual([
      '/h/.local/share/applications/kde-x.desktop',
      '/h/.local/share/applications/kde/x.desktop',
      '/usr/share/applications/kde-x.desktop',
      '/usr/share/applications/kde/x.desktop',
    ]);
    expect(entryPlaces('../../x.desktop', env)).toEqual([]);
  });
});

describe('Windows', () => {
  const reg = 'C:\\Windows\\System32\\reg.exe';
  const onWindows = (start: Partial<StartFacts>): HandlerFacts =>
    facts({ isPackaged: true, ...start }, { SystemRoot: 'C:\\Windows' });
  const run = (args: string[], expects: 'success' | 'failure' | 'anything' = 'success'): Step => ({
    do: 'run',
    program: reg,
    args,
    expects,
  });
  const open: Step = { do: 'open', url: 'ms-settings:defaultapps?registeredAppUser=Dialboard' };
  const add = (key: string, name: string[], data: string): Step =>
    run(['add', key, ...name, '/t', 'REG_SZ', '/d', data, '/f']);

  it('registers a portable copy under the names of the installer, and opens the page to choose on', () => {
    const execPath = 'D:\\My Tools\\Dialboard.exe';
    expect(registerOnWindows(onWindows({ execPath }))).toEqual([
      add('HKCU\\Software\\Classes\\Dialboard.tel', ['/ve'], 'URL:Telephone call'),
      add('HKCU\\Software\\Classes\\Dialboard.tel', ['/v', 'URL Protocol'], ''),
      add('HKCU\\Software\\Classes\\Dialboard.tel\\DefaultIcon', ['/ve'], 'D:\\My Tools\\Dialboard.exe,0'),
      add(
        'HKCU\\Software\\Classes\\Dialboard.tel\\shell\\open\\command',
        ['/ve'],
        '"D:\\My Tools\\Dialboard.exe" -- "%1"',
      ),
      add('HKCU\\Software\\Dialboard\\Capabilities', ['/v', 'ApplicationName'], 'Dialboard'),
      add(
        'HKCU\\Software\\Dialboard\\Capabilities',
        ['/v', 'ApplicationDescription'],
        'Click to dial through your PBX',
      ),
      add('HKCU\\Software\\Dialboard\\Capabilities\\URLAssociations', ['/v', 'tel'], 'Dialboard.tel'),
      add('HKCU\\Software\\Dialboard\\Capabilities\\URLAssociations', ['/v', 'callto'], 'Dialboard.tel'),
      add('HKCU\\Software\\RegisteredApplications', ['/v', 'Dialboard'], 'Software\\Dialboard\\Capabilities'),
      open,
    ]);
    expect(windowsSettingsPage).toBe('ms-settings:defaultapps?registeredAppUser=Dialboard');
  });

  it('quotes a checkout so that a folder that ends in a backslash does not swallow the link', () => {
    const plan = registerOnWindows(
      onWindows({ isPackaged: false, execPath: 'C:\\e\\electron.exe', appPath: 'C:\\a b\\' }),
    );
    expect(plan[3]).toMatchObject({
      args: expect.arrayContaining(['"C:\\e\\electron.exe" "C:\\a b\\\\" -- "%1"']) as string[],
    });
  });

  it('unregisters exactly that, and asks whether it is gone', () => {
    const registered = ['HKCU\\Software\\RegisteredApplications', '/v', 'Dialboard'];
    expect(unregisterOnWindows(onWindows({}))).toEqual([
      run(['delete', ...registered, '/f'], 'anything'),
      run(['delete', 'HKCU\\Software\\Dialboard', '/f'], 'anything'),
      run(['delete', 'HKCU\\Software\\Classes\\Dialboard.tel', '/f'], 'anything'),
      run(['query', ...registered], 'failure'),
      run(['query', 'HKCU\\Software\\Dialboard'], 'failure'),
      run(['query', 'HKCU\\Software\\Classes\\Dialboard.tel'], 'failure'),
    ]);
  });

  it('leaves to the installer what the installer wrote', () => {
    expect(registerOnWindows(onWindows({ hasInstaller: true }))).toEqual([open]);
    expect(unregisterOnWindows(onWindows({ hasInstaller: true }))).toEqual([open]);
  });

  it.each([
    [{ name: 'Dialboard', path: 'c:\\apps\\DIALBOARD.exe' }, { by: 'dialboard' }],
    [
      { name: 'Dialboard', path: '"C:\\other\\Dialboard.exe"' },
      { by: 'other', owner: 'Dialboard' },
    ],
    [
      { name: 'Microsoft Teams', path: '' },
      { by: 'other', owner: 'Microsoft Teams' },
    ],
    [
      { name: '', path: 'C:\\x\\Phone.exe' },
      { by: 'other', owner: 'Phone.exe' },
    ],
    [{ name: 'Pick an application', path: 'C:\\Windows\\system32\\OpenWith.exe' }, { by: 'nobody' }],
    [{ name: '', path: '' }, { by: 'unknown' }],
  ])('reads %j as %j', (app, handler) => {
    expect(handlerOnWindows(app, 'C:\\Apps\\Dialboard.exe')).toEqual(handler);
  });
});

describe('macOS', () => {
  it('registers and unregisters both schemes', () => {
    expect(registerOnMac()).toEqual([
      { do: 'call', name: 'setAsDefaultProtocolClient', scheme: 'tel' },
      { do: 'call', name: 'setAsDefaultProtocolClient', scheme: 'callto' },
    ]);
    expect(unregisterOnMac()).toEqual([
      { do: 'call', name: 'removeAsDefaultProtocolClient', scheme: 'tel' },
      { do: 'call', name: 'removeAsDefaultProtocolClient', scheme: 'callto' },
    ]);
  });

  it('reads who opens the links', () => {
    expect(handlerOnMac(true, 'Dialboard')).toEqual({ by: 'dialboard' });
    expect(handlerOnMac(false, 'FaceTime')).toEqual({ by: 'other', owner: 'FaceTime' });
    expect(handlerOnMac(false, '')).toEqual({ by: 'nobody' });
  });
});
