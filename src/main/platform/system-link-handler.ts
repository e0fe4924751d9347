import { app, shell } from 'electron';
import { handlerFiles } from '../link-handler/handler-files';
import { createLinkHandler, type LinkHandler } from '../link-handler/link-handler';
import { createRunProgram } from '../link-handler/run-program';
import { systemFacts } from './system-facts';

/** The link handler of the system that Dialboard runs on, with what Electron knows of it. */
export function createSystemLinkHandler(icon: string, noSandbox: boolean): LinkHandler {
  return createLinkHandler({
    platform: process.platform,
    facts: systemFacts(icon, noSandbox),
    run: createRunProgram(process.env),
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
