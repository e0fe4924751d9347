import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, shell } from 'electron';
import { handlerFiles } from '../link-handler/handler-files';
import { createLinkHandler, type LinkHandler } from '../link-handler/link-handler';
import { createRunProgram } from '../link-handler/run-program';

/** The link handler of the system that Dialboard runs on, with what Electron knows of it. */
export function createSystemLinkHandler(icon: string, noSandbox: boolean): LinkHandler {
  const { env, execPath, platform } = process;
  const appImage = env['APPIMAGE'];
  return createLinkHandler({
    platform,
    facts: {
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
    },
    run: createRunProgram(env),
    ...handlerFiles,
    electron: {
      isDefaultProtocolClient: (scheme) => app.isDefaultProtocolClient(scheme),
      setAsDefaultProtocolClient: (scheme) => app.setAsDefaultProtocolClient(scheme),
      removeAsDefaultProtocolClient: (scheme) => app.removeAsDefaultProtocolClient(scheme),
      getApplicationNameForProtocol: (url) => app.getApplicationNameForProtocol(url),
      getApplicationInfoForProtocol: (url) => app.getApplicationInfoForProtocol(url),
      openExternal: (url) => shell.openExternal(url),
    },
  });
}
