import type { DrivenApp } from './app';
import type { Desktop } from './desktop';
import { pressKeys } from './real-keys';
import { run } from './run-program';
import { waitUntil } from './wait-until';

/** How many windows of Dialboard the display shows. Asked of the display, so it holds for an app however it was started. */
export async function visibleWindows(desktop: Desktop): Promise<number> {
  const search = ['search', '--onlyvisible', '--name', '^Dialboard$'];
  // It ends with 1 when it finds none.
  const { stdout } = await run('xdotool', search, { env: desktop.env, debianPackage: 'xdotool', mayFail: true });
  return stdout.split('\n').filter(Boolean).length;
}

/**
 * Opens the menu that is `right` keys away from the first one, as the keyboard does, and returns when it is on the display:
 * keys that come before it is there are lost.
 */
export async function openMenu({ app }: DrivenApp, desktop: Desktop, right: number): Promise<void> {
  const isWindow = (what: 'isFocused' | 'isMenuBarVisible') =>
    waitUntil(what, () =>
      app.evaluate(({ BrowserWindow }, asked) => BrowserWindow.getAllWindows()[0]?.[asked]() === true, what),
    );
  const search = ['search', '--onlyvisible', '--pid', String(app.process().pid)];
  const windows = async () =>
    (await run('xdotool', search, { env: desktop.env, debianPackage: 'xdotool' })).stdout.split('\n').filter(Boolean);
  await isWindow('isFocused');
  const before = (await windows()).length;
  await pressKeys(desktop, 'alt');
  await isWindow('isMenuBarVisible');
  await pressKeys(desktop, ...Array.from({ length: right }, () => 'Right'), 'Down');
  await waitUntil('the menu', async () => (await windows()).length > before);
}

/** Closes the window as the button of its frame does. */
export function closeWindow({ app }: DrivenApp): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}
