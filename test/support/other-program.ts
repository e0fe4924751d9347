import { join } from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import type { DrivenApp, LaunchOptions } from './app';
import type { Desktop } from './desktop';
import { pressKeys } from './real-keys';

/** Another program on the desktop, with a text field, in which the person works. */
export interface OtherProgram {
  /** Writes a text and copies it, with the keys of the display. It has the focus afterwards. */
  copy(text: string): Promise<void>;
  /** Writes a text and selects it with the keys of the display. It has the focus afterwards. */
  select(text: string): Promise<void>;
  /** Gives it the focus, as a click on it does. */
  use(): Promise<void>;
  /** What is in its text field. */
  text(): Promise<string>;
  /** How often its own hotkey was pressed. */
  presses(): Promise<number>;
  quit(): Promise<void>;
}

/** Whether a program's window is the one in use. Its page would say so in any case: Playwright makes pages believe it. */
export const isUsed = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);

/** Opens it. @param takes the hotkey that it takes for itself, as Electron writes it */
export async function openOtherProgram(
  desktop: Desktop,
  launch: (options: Omit<LaunchOptions, 'desktop'>) => Promise<DrivenApp>,
  takes?: string,
): Promise<OtherProgram> {
  const { app, page, quit } = await launch({
    folder: join(process.cwd(), 'test', 'e2e', 'other-program'),
    args: takes === undefined ? [] : [`--takes=${takes}`],
  });
  const field = page.getByLabel('Text');

  async function use(): Promise<void> {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
    await expect.poll(() => isUsed(app)).toBe(true);
    await field.focus();
  }
  async function select(text: string): Promise<void> {
    await use();
    await field.fill(text);
    await pressKeys(desktop, 'ctrl+a');
    await expect
      .poll(() => field.evaluate((element: HTMLTextAreaElement) => element.selectionEnd - element.selectionStart))
      .toBe(text.length);
  }
  return {
    use,
    select,
    async copy(text) {
      await select(text);
      await pressKeys(desktop, 'ctrl+c');
      await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
    },
    text: () => field.inputValue(),
    presses: () => app.evaluate(() => (globalThis as { presses?: number }).presses ?? 0),
    quit,
  };
}
