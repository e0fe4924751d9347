import { join } from 'node:path';
import { BrowserWindow, type Session } from 'electron';

/**
 * Makes the dashboard's window, hidden until its first paint so that it never flashes.
 * @param background its colour until then
 */
export function createMainWindow(session: Session, page: string, background: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 420,
    height: 700,
    minWidth: 380,
    minHeight: 480,
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
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadURL(page);
  return window;
}

/** Brings a window to the front, from wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
