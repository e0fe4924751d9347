import type { DrivenApp } from '../support/app';
import type { Recent } from '../../src/shared/recent';
import { summarise, type Summary } from './statistics';

/** How the list of recents does with very many of them; times in milliseconds. */
export interface RecentsResults {
  readonly count: number;
  /** From the page's own beginning until the first rows are drawn. */
  readonly open: Summary;
  /** From a key stroke in the search until what it finds is drawn. */
  readonly keyStroke: Summary;
  /** Frames drawn while scrolling, and those that came later than they should have. */
  readonly frames: number;
  readonly dropped: number;
}

const count = 100_000;
const opens = 5;
const typed = ['0', '2', '0', '1', '2', '3'];
const frames = 240;

/** Measures a signed-in app in which recents are many. What main answers is replaced; the way to the page is the real one. */
export async function measureRecents({ app, page }: DrivenApp): Promise<RecentsResults> {
  await app.evaluate(({ ipcMain }, recents) => {
    ipcMain.removeHandler('getRecents');
    ipcMain.handle('getRecents', () => ({ version: 1_000_000, recents }));
  }, manyRecents());
  await page.setViewportSize({ width: 1000, height: 700 });

  const opened: number[] = [];
  for (let at = 0; at < opens; at += 1) {
    await page.reload();
    await page.locator('.recent').first().waitFor();
    opened.push(await page.evaluate(() => performance.now()));
  }

  const search = page.locator('.recents input[type=search]');
  const strokes: number[] = [];
  for (const key of typed) {
    await search.evaluate(watchSearch);
    await search.press(key);
    strokes.push(await page.evaluate(() => (globalThis as unknown as { stroke: Promise<number> }).stroke));
  }
  await search.fill('');
  await page.locator('.recent').first().waitFor();

  const times = await page.locator('.recents-box').evaluate(scrollThrough, frames);
  const usual = summarise(times).median;
  return {
    count,
    open: summarise(opened),
    keyStroke: summarise(strokes),
    frames: times.length,
    dropped: times.reduce((sum, time) => sum + Math.max(0, Math.round(time / usual) - 1), 0),
  };
}

/** Calls of many years, to ten thousand numbers. */
function manyRecents(): Recent[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, at) => {
    const digits = String((at * 7919) % 10_000_000).padStart(7, '0');
    return {
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      number: `+3120${digits}`,
      shown: `020 ${digits.slice(0, 3)} ${digits.slice(3)}`,
      source: 'keypad',
      at: now - at * 300_000,
      outcome: at % 4 === 0 ? 'not-connected' : 'connected',
      ...(at % 4 === 0 ? { reason: 'busy' as const } : { talked: at % 600_000 }),
    };
  });
}

/** Notes how long it takes from the next key stroke until the list under the field was drawn anew. Runs in the page. */
function watchSearch(field: HTMLElement | SVGElement): void {
  (globalThis as unknown as { stroke: Promise<number> }).stroke = new Promise((resolve) => {
    field.addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        // The list is drawn in the background, after the field: both have been when the page has nothing more to do.
        field.addEventListener('input', () => requestIdleCallback(() => resolve(performance.now() - pressed)), {
          once: true,
        });
      },
      { once: true },
    );
  });
}

/** Scrolls three rows a frame and gives the time of each frame. Runs in the page. */
function scrollThrough(box: HTMLElement | SVGElement, wanted: number): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    let last = performance.now();
    const step = (now: number) => {
      times.push(now - last);
      last = now;
      box.scrollTop += 156;
      if (times.length < wanted) requestAnimationFrame(step);
      else resolve(times.slice(1));
    };
    requestAnimationFrame(step);
  });
}
