import { app, globalShortcut } from 'electron';
import type { HotkeyView } from '../../shared/hotkey/hotkey-view';
import { commandToBind } from '../hotkey/command-to-bind';
import { createHotkey, type Hotkey } from '../hotkey/hotkey';
import { hotkeyWay, keyPlatform } from '../hotkey/way';
import { systemFacts } from './system-facts';

/** The hotkey of the system that Dialboard runs on. */
export function createSystemHotkey(pressed: () => void, changed: (view: HotkeyView) => void): Hotkey {
  const { env, platform, versions } = process;
  const { start } = systemFacts('', app.commandLine.hasSwitch('no-sandbox'));
  return createHotkey({
    shortcuts: globalShortcut,
    platform: keyPlatform(platform),
    way: hotkeyWay({
      platform,
      env,
      electron: versions.electron,
      ozonePlatform: app.commandLine.getSwitchValue('ozone-platform'),
    }),
    command: commandToBind(start, env),
    pressed,
    changed,
  });
}
