import { chromium, type Browser, type Page } from '@playwright/test';
import { waitUntil } from './wait-until';

/** An app that is reached through its DevTools port, with no way into its main process. */
export interface Attached {
  readonly page: Page;
  /** Asks the app to quit, as closing its last window does. */
  readonly askToQuit: () => Promise<unknown>;
  readonly browser: Browser;
}

/**
 * Connects to the first window of an app with an open DevTools port. Not before that window shows its page: a connection that is
 * made in the middle of the first navigation now and then gets no answer from Chromium, for ever.
 */
export async function attach(port: string): Promise<Attached> {
  await waitUntil('the first window to show its page', () => showsPage(port), 20_000);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 20_000 });
  const page = await waitUntil('the first window', () => browser.contexts()[0]?.pages()[0], 20_000);
  return {
    page,
    browser,
    async askToQuit() {
      const session = await browser.newBrowserCDPSession();
      return session.send('Browser.close');
    },
  };
}

async function showsPage(port: string): Promise<boolean> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { type: string; url: string }[];
  return targets.some(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank');
}
