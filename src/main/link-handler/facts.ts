import { posix } from 'node:path';

/** How this Dialboard was started. */
export interface StartFacts {
  readonly isPackaged: boolean;
  /** The running executable: Electron itself when unpackaged. */
  readonly execPath: string;
  /** The folder of the app; part of the command line only when unpackaged. */
  readonly appPath: string;
  /** `$APPIMAGE` as it is: the AppImage file. The executable inside it is on a mount that is gone when the app ends. */
  readonly appImage?: string;
  /** The running process was started with `--no-sandbox`. Never added by ourselves. */
  readonly noSandbox: boolean;
  /** Windows: an installer put it here, so the registry is written by the installer and removed by its uninstaller. */
  readonly hasInstaller?: boolean;
}

/** Everything that the plans need to know of this computer and this app. */
export interface HandlerFacts {
  /** The name that people see. */
  readonly appName: string;
  /** Name of the desktop entry file on Linux; the same as `desktopName` in package.json. */
  readonly desktopName: string;
  /** WM_CLASS (X11) of the windows, so that a desktop can tell that they belong to the entry. */
  readonly windowClass: string;
  /** Linux: an absolute path of an image, or a name in the icon theme. */
  readonly icon: string;
  readonly start: StartFacts;
  /** The environment of the running process. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The facts without an `$APPIMAGE` that is another program's: a Dialboard that an AppImage started, a browser for example,
 * inherits that variable. It is our own only when the running executable is inside `$APPDIR`.
 */
export function withOwnAppImage<Facts extends Pick<HandlerFacts, 'start' | 'env'>>(facts: Facts): Facts {
  const { appImage, ...start } = facts.start;
  const folder = facts.env['APPDIR'] ?? '';
  const isOurs = start.isPackaged && folder !== '' && start.execPath.startsWith(posix.join(folder, '/'));
  return appImage === undefined || isOurs ? facts : { ...facts, start };
}

/** The command that starts this app again; the link is to be added behind `--`. */
export function startCommand({ isPackaged, execPath, appPath, appImage, noSandbox }: StartFacts): string[] {
  return [appImage ?? execPath, ...(noSandbox ? ['--no-sandbox'] : []), ...(isPackaged ? [] : [appPath])];
}

/** The folders of the XDG Base Directory Specification 0.8. A path that is not absolute is ignored, as it says. */
export function xdgFolders(env: HandlerFacts['env']): { data: string; config: string; dataDirs: string[] } {
  const absolute = (path: string | undefined): string | undefined => (path?.startsWith('/') ? path : undefined);
  const home = absolute(env['HOME']) ?? '/';
  const dirs = env['XDG_DATA_DIRS'] ?? '';
  return {
    data: absolute(env['XDG_DATA_HOME']) ?? posix.join(home, '.local/share'),
    config: absolute(env['XDG_CONFIG_HOME']) ?? posix.join(home, '.config'),
    // Empty counts as not set.
    dataDirs: (dirs === '' ? '/usr/local/share:/usr/share' : dirs).split(':').filter((dir) => dir.startsWith('/')),
  };
}
