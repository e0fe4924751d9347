import type { Desktop } from './desktop';
import { run } from './run-program';

/** Types with the keyboard of the display, into whatever window has the focus. */
export async function typeKeys(desktop: Desktop, text: string): Promise<void> {
  await run('xdotool', ['type', '--delay', '20', text], { env: desktop.env, debianPackage: 'xdotool' });
}

/** Presses keys of the display's keyboard one after the other, by their X names (`Return`, `ctrl+v`). */
export async function pressKeys(desktop: Desktop, ...keys: string[]): Promise<void> {
  await run('xdotool', ['key', '--delay', '20', ...keys], { env: desktop.env, debianPackage: 'xdotool' });
}
