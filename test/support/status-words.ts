import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Everything that the status said since the recording began. */
export interface StatusWords {
  /** Each text once for each time that it appeared, the first first. */
  readonly heard: () => Promise<string[]>;
  /** Waits until the status has said something that begins with each of these, in this order; others may lie between. */
  readonly toHear: (...beginnings: string[]) => Promise<void>;
}

/**
 * Records what the element with the role `status` says, as a screen reader would: also what is there too shortly to be looked
 * up. The element must be on the page and stay there.
 */
export async function recordStatus(page: Page): Promise<StatusWords> {
  await page.getByRole('status').evaluate((element) => {
    const heard: string[] = [];
    (globalThis as { testBedStatus?: string[] }).testBedStatus = heard;
    const note = (): void => {
      const text = (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
      if (text !== '' && text !== heard.at(-1)) heard.push(text);
    };
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
    note();
  });
  const heard = (): Promise<string[]> =>
    page.evaluate(() => [...((globalThis as { testBedStatus?: string[] }).testBedStatus ?? [])]);
  return {
    heard,
    toHear: (...beginnings) =>
      expect.poll(async () => inOrder(await heard(), beginnings), { timeout: 10_000 }).toEqual(beginnings),
  };
}

/** Those of the beginnings that occur in the texts one after the other. */
function inOrder(texts: string[], beginnings: string[]): string[] {
  let at = 0;
  const found: string[] = [];
  for (const beginning of beginnings) {
    const next = texts.findIndex((text, index) => index >= at && text.startsWith(beginning));
    if (next === -1) break;
    found.push(beginning);
    at = next + 1;
  }
  return found;
}
