import type { NativeTheme } from 'electron';
import type { Theme } from '../../shared/settings';
import { pageBackground } from './page-background';

/** In which colours the windows are drawn. */
export interface ThemeSwitch {
  /** Follows the system or not, as the person wants. High contrast is light or dark as the system is. */
  choose(theme: Theme): void;
  /** The colour of a page, for a window that has not painted it yet. */
  background(): string;
}

/** Makes the switch, over Electron's theme: the pages, the menus and the dialogs follow it. */
export function createTheme(
  native: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>,
): ThemeSwitch {
  let chosen: Theme = 'system';
  return {
    choose(theme) {
      chosen = theme;
      const source = theme === 'high-contrast' ? 'system' : theme;
      // To set it is an event for every window, even when it stays what it was.
      if (native.themeSource !== source) native.themeSource = source;
    },
    background() {
      const scheme = native.shouldUseDarkColors ? 'dark' : 'light';
      const more = chosen === 'high-contrast' || native.shouldUseHighContrastColors;
      return pageBackground[more ? (`${scheme}, more contrast` as const) : scheme];
    },
  };
}
