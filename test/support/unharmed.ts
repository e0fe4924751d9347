import { expect, type Page } from '@playwright/test';
import type { DrivenApp } from './app';
import type { TestPbx } from './demo-pbx';
import { testAccount } from './demo-pbx';
import { callAndHangUp, signInAndWait } from './steps';

/** The address of Dialboard's one page. */
export const home = 'app://dialboard/';

/** Checks that the window is the same, is the only one, and still does what it is for. It must show the sign-in form. */
export async function expectUnharmed({ app, page }: Pick<DrivenApp, 'app' | 'page'>, pbx: TestPbx): Promise<void> {
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await callAndHangUp(page, '020 123 4567');
  expect(page.url()).toBe(home);
  expect(app.windows()).toEqual([page]);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
}

/** Does something in the page that may be refused there. What came of it is to be seen elsewhere. */
export async function attempt(page: Page, script: (url: string) => unknown, url: string): Promise<void> {
  await page.evaluate(script, url).catch(() => undefined);
}
