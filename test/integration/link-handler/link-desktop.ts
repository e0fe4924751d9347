import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handlerFiles } from '../../../src/main/link-handler/handler-files';
import { createLinkHandler, type LinkHandler } from '../../../src/main/link-handler/link-handler';
import { createRunProgram } from '../../../src/main/link-handler/run-program';
import { startDesktop } from '../../support/desktop';
import { run } from '../../support/run-program';
import { waitUntil } from '../../support/wait-until';

export const desktopName = 'org.dialboard.Dialboard.desktop';

interface AppOptions {
  execPath: string;
  appPath?: string;
  appImage?: string;
  isPackaged?: boolean;
  noSandbox?: boolean;
  icon?: string;
}

/** A desktop of its own with real xdg-utils and GLib; the apps on it are scripts that write down how they were called. */
export interface LinkDesktop {
  readonly env: Record<string, string>;
  readonly home: string;
  /** The person's own desktop entries, and the list of choices. */
  readonly applications: () => string;
  readonly mimeApps: () => string;
  /** Puts a recording app in a folder below home and returns its path. */
  readonly putApp: (folder: string, name?: string) => string;
  /** How the app was called, once it was: the number of arguments and each in angle brackets. Then ready for the next time. */
  readonly called: () => Promise<string>;
  /** A link handler for a Dialboard that was started in this way. */
  readonly handlerFor: (options: AppOptions) => LinkHandler;
  /** Opens a link as any program on the desktop does. */
  readonly open: (program: 'xdg-open' | 'gio', link: string, env?: Record<string, string>) => Promise<unknown>;
  /** What desktop-file-validate says of our entry; empty when all is well. */
  readonly validate: () => Promise<string>;
  /** Another app for tel: links, "Other Phone", chosen with the system's own tools. */
  readonly chooseAnother: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts one. Nothing that is installed on this computer is to be seen on it. */
export async function startLinkDesktop(): Promise<LinkDesktop> {
  const desktop = await startDesktop({ keyring: 'none' });
  const { env, home } = desktop;
  env['XDG_DATA_DIRS'] = join(home, 'system');
  const record = join(home, 'record');
  const applications = (): string => join(env['XDG_DATA_HOME'] ?? '', 'applications');

  function putApp(folder: string, name = 'app'): string {
    mkdirSync(join(home, folder), { recursive: true });
    const path = join(home, folder, name);
    // Renamed into place, so that a reader sees the whole of it.
    const script = `#!/bin/sh\n{ printf '%s' "$#"; printf '<%s>' "$@"; } > '${record}.part'\nmv '${record}.part' '${record}'\n`;
    writeFileSync(path, script, { mode: 0o755 });
    return path;
  }

  return {
    env,
    home,
    applications,
    putApp,
    mimeApps: () => join(env['XDG_CONFIG_HOME'] ?? '', 'mimeapps.list'),
    stop: desktop.stop,
    async called() {
      const text = await waitUntil('the app to be called', () => existsSync(record) && readFileSync(record, 'utf8'));
      await handlerFiles.removeFile(record);
      return text;
    },
    handlerFor: (options) => linuxHandler(options, env),
    open: (program, link, more = {}) =>
      run(program, program === 'gio' ? ['open', link] : [link], {
        env: { ...env, ...more },
        debianPackage: program === 'gio' ? 'libglib2.0-bin' : 'xdg-utils',
      }),
    async validate() {
      const entry = join(applications(), desktopName);
      const { stdout, stderr } = await run('desktop-file-validate', [entry], {
        env,
        debianPackage: 'desktop-file-utils',
      });
      return stdout + stderr;
    },
    async chooseAnother() {
      mkdirSync(applications(), { recursive: true });
      const exec = `${putApp('other')} other %u`;
      const entry = `[Desktop Entry]\nType=Application\nName=Other Phone\nExec=${exec}\nMimeType=x-scheme-handler/tel;\n`;
      writeFileSync(join(applications(), 'other.desktop'), entry);
      const args = ['default', 'other.desktop', 'x-scheme-handler/tel'];
      await run('xdg-mime', args, { env, debianPackage: 'xdg-utils' });
    },
  };
}

function linuxHandler(options: AppOptions, env: Record<string, string>): LinkHandler {
  const { execPath, appPath = '/srv/app', appImage, noSandbox = false, icon = 'phone' } = options;
  const never = (): never => {
    throw new Error('Linux asks nothing of Electron');
  };
  return createLinkHandler({
    platform: 'linux',
    facts: {
      appName: 'Dialboard',
      desktopName,
      windowClass: 'Dialboard',
      icon,
      start: {
        isPackaged: options.isPackaged ?? appImage !== undefined,
        execPath,
        appPath,
        noSandbox,
        ...(appImage === undefined ? {} : { appImage }),
      },
      // An AppImage runs from the mount that APPDIR names.
      env: appImage === undefined ? env : { ...env, APPDIR: '/gone' },
    },
    run: createRunProgram(env),
    ...handlerFiles,
    electron: {
      isDefaultProtocolClient: never,
      setAsDefaultProtocolClient: never,
      removeAsDefaultProtocolClient: never,
      getApplicationNameForProtocol: never,
      getApplicationInfoForProtocol: never,
      openExternal: never,
    },
  });
}
