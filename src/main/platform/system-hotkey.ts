import { app, globalShortcut } from 'electron';
import { commandToBind } from '../hotkey/command-to-bind';
import { createHotkeys, type Hotkeys, type HotkeysNeeds } from '../hotkey/hotkeys';
import { hotkeyWay, keyPlatform } from '../hotkey/way';
import { systemFacts } from './system-facts';

/** The hotkeys of the system that Dialboard runs on. */
export function createSystemHotkeys(pressed: HotkeysNeeds['pressed'], changed: HotkeysNeeds['changed']): Hotkeys {
  const { env, platform, versions } = process;
  const { start } = systemFacts('', app.commandLine.hasSwitch('no-sandbox'));
  return createHotkeys({
    shortcuts: globalShortcut,
    platform: keyPlatform(platform),
    way: hotkeyWay({
      platform,
      env,
      electron: versions.electron,
      ozonePlatform: app.commandLine.getSwitchValue('ozone-platform'),
    }),
    commands: {
      hotkey: commandToBind(start, env, '--dial-clipboard'),
      boxHotkey: commandToBind(start, env, '--find'),
    },
    pressed,
    changed,
  });
}
