import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { request } from './bridge';
import type { Desktop } from './desktop';
import { attach } from './devtools';
import { waitUntil } from './wait-until';
import { userDataFolder } from './kept-account';

/** The question about a link, and its parts. */
export const askSheet = (page: Page) => page.getByRole('alertdialog');
export const askCall = (page: Page) => askSheet(page).getByRole('button', { name: 'Call', exact: true });
export const askCancel = (page: Page) => askSheet(page).getByRole('button', { name: 'Cancel', exact: true });

/** Makes the app the program for links on its desktop, through the window's own bridge. */
export async function becomeLinkHandler(page: Page): Promise<void> {
  expect(await request(page, 'setLinkHandler', { on: true })).toMatchObject({ ok: true });
}

/**
 * Opens a link as any program on the desktop does, and waits until the opener is through; the app that it starts goes on, and
 * would hold on to its pipes.
 */
export function openLink(desktop: Desktop, link: string, by: 'xdg-open' | 'gio' = 'xdg-open'): Promise<void> {
  const [program, args] = by === 'gio' ? (['gio', ['open', link]] as const) : (['xdg-open', [link]] as const);
  return new Promise((resolve, reject) => {
    const opener = spawn(program, args, { env: desktop.env, stdio: 'ignore' });
    opener.once('error', reject);
    opener.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${String(code)}`));
    });
  });
}

/** Presses Enter or Escape in the question, once it takes keys: it takes none in its first half second. */
export async function answerAsk(page: Page, key: 'Enter' | 'Escape'): Promise<void> {
  await expect(askSheet(page)).toBeVisible();
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(askSheet(page)).toBeHidden({ timeout: 200 });
  }).toPass({ intervals: [100] });
}

/** Has the next start by a link open a DevTools port, so that a window that the system opened can be looked at. */
export function observeStartsByLink(desktop: Desktop): void {
  const entry = join(desktop.env['XDG_DATA_HOME'] ?? '', 'applications', 'org.dialboard.Dialboard.desktop');
  const text = readFileSync(entry, 'utf8');
  writeFileSync(entry, text.replace(/^(Exec=\S+)/m, '$1 --remote-debugging-port=0'));
  // That of the start before, which is over
  rmSync(join(userDataFolder(desktop), 'DevToolsActivePort'), { force: true });
}

/** The window of an app that the system started. Ends it with the function that comes with it. */
export async function attachToStarted(desktop: Desktop): Promise<{ page: Page; quit: () => Promise<void> }> {
  const file = join(userDataFolder(desktop), 'DevToolsActivePort');
  const port = await waitUntil('the app to be started by the link', () => readPort(file), 20_000);
  const { page, browser, askToQuit } = await attach(port);
  return {
    page,
    async quit() {
      const gone = new Promise((resolve) => browser.once('disconnected', resolve));
      await askToQuit().catch(() => undefined);
      await gone;
    },
  };
}

function readPort(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0];
  } catch {
    return undefined;
  }
}
