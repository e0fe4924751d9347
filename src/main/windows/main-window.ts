import { join } from 'node:path';
import { BrowserWindow, type Session } from 'electron';
import { smallest, type FirstPlace } from '../background/window-place';

/**
 * Makes the dashboard's window, hidden until it is shown after its first paint, so that it never flashes.
 * @param background its colour until then
 */
export function createMainWindow(
  session: Session,
  background: string,
  bounds: Omit<FirstPlace, 'maximised'>,
): BrowserWindow {
  return new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Dialboard',
    autoHideMenuBar: true,
    backgroundColor: background,
    webPreferences: {
      session,
      preload: join(__dirname, '../preload/preload.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
}

/** Brings a window to the front, from wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
