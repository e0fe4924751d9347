import type { DrivenApp } from './app';
import type { Desktop } from './desktop';
import { run } from './run-program';

/** How many windows of Dialboard the display shows. Asked of the display, so it holds for an app however it was started. */
export async function visibleWindows(desktop: Desktop): Promise<number> {
  const search = ['search', '--onlyvisible', '--name', '^Dialboard$'];
  // It ends with 1 when it finds none.
  const { stdout } = await run('xdotool', search, { env: desktop.env, debianPackage: 'xdotool', mayFail: true });
  return stdout.split('\n').filter(Boolean).length;
}

/** Closes the window as the button of its frame does. */
export function closeWindow({ app }: DrivenApp): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}
