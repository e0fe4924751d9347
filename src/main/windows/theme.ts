import type { NativeTheme } from 'electron';
import type { Theme } from '../../shared/settings';

/** Whether the windows are light or dark. */
export interface ThemeSwitch {
  /** Follows the system or not, as the person wants. High contrast is light or dark as the system is. */
  choose(theme: Theme): void;
  /** What the windows are drawn in now. */
  shown(): 'light' | 'dark';
}

/** Makes the switch, over Electron's theme: the pages, the menus and the dialogs follow it. */
export function createTheme(native: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'>): ThemeSwitch {
  return {
    choose(theme) {
      const source = theme === 'high-contrast' ? 'system' : theme;
      // To set it is an event for every window, even when it stays what it was.
      if (native.themeSource !== source) native.themeSource = source;
    },
    shown: () => (native.shouldUseDarkColors ? 'dark' : 'light'),
  };
}
