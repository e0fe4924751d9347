import { app } from 'electron';
import { createStartAtLogin, type StartAtLoginSwitch } from '../background/start-at-login';
import { handlerFiles } from '../link-handler/handler-files';
import { systemFacts } from './system-facts';

/** The switch for starting with the session on the system that Dialboard runs on. @param icon an image for Linux */
export function createSystemStartAtLogin(icon: string, noSandbox: boolean): StartAtLoginSwitch {
  return createStartAtLogin({
    platform: process.platform,
    facts: systemFacts(icon, noSandbox),
    loginItems: {
      get: (item) => app.getLoginItemSettings(item),
      set: (settings) => app.setLoginItemSettings(settings),
    },
    ...handlerFiles,
  });
}
