import type { Page } from '@playwright/test';

/** Words that stood in an element with role `status`, and since when (milliseconds since 1970). */
export interface Shown {
  readonly words: string;
  readonly at: number;
}

interface WatchedWindow {
  demoShown?: Shown[];
}

/**
 * Tells every change of the status words of a page, as a person or a screen reader meets them: the headline, without the hints
 * below it. The page itself notes the time, so that asking for it now and then loses nothing. Returns what stops it.
 */
export async function watchApp(page: Page, seen: (shown: Shown) => void): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const shown: Shown[] = ((window as WatchedWindow).demoShown = []);
    let last = '';
    const look = (): void => {
      const texts = [...document.querySelectorAll('[role="status"]')].map((element) =>
        (element.querySelector('p') ?? element).textContent.trim(),
      );
      const words = texts.find((text) => text !== '') ?? '';
      if (words === last) return;
      last = words;
      if (words !== '') shown.push({ words, at: Date.now() });
    };
    look();
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const collect = async (): Promise<void> => {
    const news = await page.evaluate(() => (window as WatchedWindow).demoShown?.splice(0) ?? []);
    news.forEach(seen);
  };
  let collecting = Promise.resolve();
  const timer = setInterval(() => {
    // A page that is gone has nothing more to tell; that it went is found by the scene.
    collecting = collecting.then(collect).catch(() => undefined);
  }, 50);
  return async () => {
    clearInterval(timer);
    await collecting;
    await collect().catch(() => undefined);
  };
}
