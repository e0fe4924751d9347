import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { HandlerFacts } from '../link-handler/facts';

/** What Electron knows of this computer and of how this Dialboard was started. @param icon see {@link HandlerFacts} */
export function systemFacts(icon: string, noSandbox: boolean): HandlerFacts {
  const { env, execPath, platform } = process;
  const appImage = env['APPIMAGE'];
  return {
    appName: app.name,
    desktopName: 'org.dialboard.Dialboard.desktop',
    windowClass: 'org.dialboard.Dialboard',
    icon,
    start: {
      isPackaged: app.isPackaged,
      execPath,
      appPath: app.getAppPath(),
      noSandbox,
      // The uninstaller tells an installed copy from a portable one.
      hasInstaller: platform === 'win32' && existsSync(join(dirname(execPath), `Uninstall ${app.name}.exe`)),
      ...(appImage === undefined ? {} : { appImage }),
    },
    env,
  };
}
