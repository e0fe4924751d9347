import { faultOf, parseAccelerator, type KeyPlatform } from '../../shared/hotkey/accelerator';
import type { HotkeyView, HotkeyWay } from '../../shared/hotkey/hotkey-view';
import { suggestHotkey } from '../../shared/hotkey/suggestions';
import { done, failed, type Outcome } from '../../shared/outcome';

/** The system's global shortcuts, as Electron has them. */
export interface Shortcuts {
  /** False when another program has it. */
  register(accelerator: string, pressed: () => void): boolean;
  unregister(accelerator: string): void;
}

/** A hotkey. What is wanted is in the settings: empty for the usual one, if there is one, `off`, or an accelerator. */
export interface Hotkey {
  /** Takes what the settings say, at the start. When another program has it, there is none, and the view says so. */
  start(wanted: string): void;
  /** Tries another. When it cannot be had, the one before stays. */
  choose(wanted: string): Outcome;
  /** Lets go of it while the person presses a new one, which would else dial; and takes it again. */
  pause(on: boolean): void;
  view(): HotkeyView;
}

/** What the hotkey needs. */
export interface HotkeyNeeds {
  readonly shortcuts: Shortcuts;
  readonly platform: KeyPlatform;
  readonly way: HotkeyWay;
  /** What stands in where nothing was chosen; null for none. */
  readonly usual: string | null;
  /** Keys that Dialboard itself has, for something else. */
  readonly own: () => readonly string[];
  /** What the person can bind in the settings of the desktop. */
  readonly command: string;
  readonly pressed: () => void;
  readonly changed: (view: HotkeyView) => void;
}

/** Makes the hotkey; nothing is registered until `start`. */
export function createHotkey({ shortcuts, platform, way, usual, own, command, pressed, changed }: HotkeyNeeds): Hotkey {
  let active: string | null = null;
  let taken: HotkeyView['taken'] = null;
  let paused = false;

  function view(): HotkeyView {
    return {
      platform,
      way,
      active,
      taken,
      canTakeSelection: platform === 'linux' && way === 'keys',
      command: way === 'keys' ? null : command,
    };
  }

  function isFree(accelerator: string): boolean {
    if (!shortcuts.register(accelerator, () => undefined)) return false;
    shortcuts.unregister(accelerator);
    return true;
  }

  /** Registers it in place of the one before; false when another program has it. */
  function replace(accelerator: string): boolean {
    if (accelerator === active) return true;
    const ours = own().includes(accelerator);
    if (ours || !shortcuts.register(accelerator, pressed)) {
      const not = [accelerator, active ?? '', ...own()];
      taken = {
        wanted: accelerator,
        suggestion: suggestHotkey(platform, not, isFree),
        ...(ours ? { own: true } : {}),
      };
      return false;
    }
    if (active !== null) shortcuts.unregister(active);
    active = accelerator;
    return true;
  }

  /** The accelerator that is meant, or null for none. */
  function meant(wanted: string): string | null {
    if (wanted === 'off' || way === 'none') return null;
    const parsed = parseAccelerator(wanted);
    return parsed === undefined || faultOf(parsed, platform) !== undefined ? usual : wanted;
  }

  function choose(wanted: string): Outcome {
    resume();
    const accelerator = meant(wanted);
    taken = null;
    if (accelerator === null && active !== null) {
      shortcuts.unregister(active);
      active = null;
    }
    const worked = accelerator === null || replace(accelerator);
    changed(view());
    return worked ? done() : failed({ code: 'hotkey-taken' });
  }

  function resume(): void {
    if (!paused) return;
    paused = false;
    if (active === null || shortcuts.register(active, pressed)) return;
    // Another program was quicker.
    const lost = active;
    active = null;
    taken = { wanted: lost, suggestion: suggestHotkey(platform, [lost, ...own()], isFree) };
    changed(view());
  }

  return {
    start: (wanted) => void choose(wanted),
    choose,
    pause(on) {
      if (!on) resume();
      else if (!paused && active !== null) {
        paused = true;
        shortcuts.unregister(active);
      }
    },
    view,
  };
}
