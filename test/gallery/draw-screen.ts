import type { DrivenApp } from '../support/app';
import type { Screen } from './screens';
import { now } from './snapshots';
import { sizes, type Variant } from './variant';

/** Grows, so that each snapshot is newer than the one before and than main's own. */
let version = 1_000_000;

/**
 * Draws a screen: the real page in the real window, told by main what main would tell it in that state. The page is loaded
 * anew, so that nothing is left of the screen before.
 */
export async function drawScreen({ app, page }: DrivenApp, screen: Screen, variant: Variant): Promise<void> {
  const { size, scheme, locale, contrast, zoom } = variant;
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  version += 1000;
  const settings = { ...screen.snapshot.settings, ...(contrast ? { theme: 'high-contrast' as const } : {}) };
  const snapshot = { ...screen.snapshot, version, locale, settings };
  const recents = { version, recents: screen.recents ?? [] };
  const contacts = { total: screen.contacts?.length ?? 0, from: 0, contacts: screen.contacts ?? [] };
  const found = { ok: true, value: contacts };
  await app.evaluate(
    ({ BrowserWindow, ipcMain }, told) => {
      for (const [name, answer] of Object.entries({
        ...told.answers,
        getSnapshot: told.snapshot,
        getRecents: told.recents,
        findContacts: told.found,
      })) {
        ipcMain.removeHandler(name);
        ipcMain.handle(name, () => answer);
      }
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(told.width, told.height);
      window?.webContents.setZoomFactor(told.zoom);
    },
    { snapshot, recents, found, answers: screen.answers ?? {}, ...sizes[size], zoom },
  );
  await page.clock.setFixedTime(now);
  await page.mouse.move(0, 0);
  await page.reload();
  await page.locator(`html[lang=${locale}] #root > *`).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await screen.act?.(page);
  // A long list is drawn once it has measured the room that it has.
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('.recents-box, .contacts-box')).every(
      (box) => box.clientHeight === 0 || box.querySelector('li') !== null,
    ),
  );
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
