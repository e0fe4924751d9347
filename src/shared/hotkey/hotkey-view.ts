import type { KeyPlatform } from './accelerator';

/**
 * How a hotkey reaches Dialboard:
 * - `keys`: the system lets a program register one;
 * - `portal`: the desktop grants it (Wayland, org.freedesktop.portal.GlobalShortcuts), and may ask the person first;
 * - `none`: not at all (Wayland without the portal); the person binds a command in the desktop's own settings.
 */
export type HotkeyWay = 'keys' | 'portal' | 'none';

/** The settings with a hotkey: the one that dials the clipboard, and the one that opens the command box. */
export const hotkeySettings = ['hotkey', 'boxHotkey'] as const;

/** One of them. */
export type HotkeySetting = (typeof hotkeySettings)[number];

/** A hotkey as the dashboard shows it. */
export interface HotkeyView {
  readonly platform: KeyPlatform;
  readonly way: HotkeyWay;
  /** The one that works now, or null. */
  readonly active: string | null;
  /** One that was wanted and that another program has, with one that is free instead, if there is any. */
  readonly taken: {
    readonly wanted: string;
    readonly suggestion: string | null;
    /** It is Dialboard itself that has it, for something else. */
    readonly own?: true;
  } | null;
  /** Whether it can take the selected text (X11) instead of the clipboard. */
  readonly canTakeSelection: boolean;
  /** What to bind in the desktop's settings; null where the hotkey needs no such thing. */
  readonly command: string | null;
}

/** The hotkey before it was asked for. */
export const noHotkey: HotkeyView = {
  platform: 'linux',
  way: 'keys',
  active: null,
  taken: null,
  canTakeSelection: false,
  command: null,
};
