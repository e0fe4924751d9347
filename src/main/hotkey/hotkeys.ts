import { hotkeySettings, type HotkeySetting } from '../../shared/hotkey/hotkey-view';
import { usualHotkey } from '../../shared/hotkey/suggestions';
import { done, type Outcome } from '../../shared/outcome';
import type { HotkeyView } from '../../shared/hotkey/hotkey-view';
import { createHotkey, type HotkeyNeeds } from './hotkey';

/** What each of the hotkeys is wanted to be, as in the settings. */
export type WantedHotkeys = Readonly<Record<HotkeySetting, string>>;

/** The two hotkeys: one dials the clipboard, one opens the command box. Neither can have the keys of the other. */
export interface Hotkeys {
  /** Takes what the settings say, the one that dials first. */
  start(wanted: WantedHotkeys): void;
  /** Tries others. When one cannot be had, the one before stays. */
  choose(wanted: Partial<WantedHotkeys>): Outcome;
  /** Lets go of both while the person presses a new one, and takes them again. */
  pause(on: boolean): void;
}

/** What they need. */
export interface HotkeysNeeds extends Pick<HotkeyNeeds, 'shortcuts' | 'platform' | 'way'> {
  readonly commands: Readonly<Record<HotkeySetting, string>>;
  readonly pressed: Readonly<Record<HotkeySetting, () => void>>;
  readonly changed: (which: HotkeySetting, view: HotkeyView) => void;
}

/** Makes them; nothing is registered until `start`. */
export function createHotkeys({ commands, pressed, changed, ...system }: HotkeysNeeds): Hotkeys {
  const make = (which: HotkeySetting, usual: string | null, other: () => string | null) =>
    createHotkey({
      ...system,
      usual,
      own: () => [other() ?? []].flat(),
      command: commands[which],
      pressed: pressed[which],
      changed: (view) => changed(which, view),
    });
  const hotkey = make('hotkey', usualHotkey(system.platform), () => boxHotkey.view().active);
  // Nobody needs it, so it takes no keys from other programs before somebody asks for it.
  const boxHotkey = make('boxHotkey', null, () => hotkey.view().active);
  const all = { hotkey, boxHotkey };

  function pause(on: boolean): void {
    hotkey.pause(on);
    boxHotkey.pause(on);
  }

  return {
    start(wanted) {
      hotkey.start(wanted.hotkey);
      boxHotkey.start(wanted.boxHotkey);
    },
    choose(wanted) {
      pause(false);
      for (const which of hotkeySettings) {
        const keys = wanted[which];
        const outcome = keys === undefined ? done() : all[which].choose(keys);
        if (!outcome.ok) return outcome;
      }
      return done();
    },
    pause,
  };
}
