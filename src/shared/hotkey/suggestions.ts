import type { KeyPlatform } from './accelerator';

/**
 * Hotkeys that the common programs do not own, the usual one first; docs/adr/0013-hotkey.md says what was looked at. On
 * Windows and Linux they hold Ctrl, Alt and Shift: with one less, editors, offices or layouts with AltGr have something on
 * nearly every letter. None of these letters types a character together with AltGr and Shift on the layouts in use.
 */
const suggestions: Record<KeyPlatform, readonly string[]> = {
  windows: letters('Control+Alt+Shift', 'BFMX'),
  linux: letters('Control+Alt+Shift', 'BFMX'),
  mac: letters('Control+Alt+Meta', 'KUEO'),
};

function letters(held: string, keys: string): readonly string[] {
  return Array.from(keys, (key) => `${held}+${key}`);
}

/** The hotkey at the first start. */
export function usualHotkey(platform: KeyPlatform): string {
  return suggestions[platform][0] ?? '';
}

/** The first suggestion that is free, without those that the person just found taken. */
export function suggestHotkey(
  platform: KeyPlatform,
  taken: readonly string[],
  isFree: (accelerator: string) => boolean,
): string | null {
  return suggestions[platform].find((candidate) => !taken.includes(candidate) && isFree(candidate)) ?? null;
}
