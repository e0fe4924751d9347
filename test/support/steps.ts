import type { Locator, Page } from '@playwright/test';

/** What a person types to sign in. */
export interface SignInTyping {
  server: string;
  extension: string;
  password: string;
}

/**
 * Fills in the sign-in form and sends it, by *Sign in* or by Enter. The password is typed key by key, as a person does. Does not
 * wait for the answer. For a test that reads the heap afterwards use `enter`: while Playwright looks for a button by its role it
 * matches the texts of all fields, and Chromium's heap keeps the last match.
 */
export async function signIn(page: Page, typing: SignInTyping, by: 'button' | 'enter' = 'button'): Promise<void> {
  await page.getByLabel('Server', { exact: true }).fill(typing.server);
  await page.getByLabel('Extension', { exact: true }).fill(typing.extension);
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('');
  await password.focus();
  await page.keyboard.type(typing.password);
  if (by === 'enter') await page.keyboard.press('Enter');
  else await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Types into *Number* and presses *Call*. */
export async function dial(page: Page, text: string): Promise<void> {
  await numberField(page).fill('');
  await numberField(page).pressSequentially(text);
  await page.getByRole('button', { name: 'Call', exact: true }).click();
}

export const numberField = (page: Page): Locator => page.getByLabel('Number', { exact: true });
export const hangUpButton = (page: Page): Locator => page.getByRole('button', { name: 'Hang up', exact: true });
export const tryDemoButton = (page: Page): Locator => page.getByRole('button', { name: 'Try the demo', exact: true });
/** Where the state of the call is told in words. */
export const status = (page: Page): Locator => page.getByRole('status');
export const callButton = (page: Page): Locator => page.getByRole('button', { name: 'Call', exact: true });
export const signInButton = (page: Page): Locator => page.getByRole('button', { name: 'Sign in', exact: true });
export const signOutButton = (page: Page): Locator => page.getByRole('button', { name: 'Sign out', exact: true });

/** Makes the page as wide as a window that shows the lists beside the dialler. */
export const beWide = (page: Page): Promise<void> => page.setViewportSize({ width: 1000, height: 700 });

/** Signs in and waits for the dashboard. */
export async function signInAndWait(page: Page, typing: SignInTyping): Promise<void> {
  await signIn(page, typing);
  await numberField(page).waitFor();
}

/** Makes a whole call, from *Call* to its end by *Hang up*. The PBX must be one where calls connect. */
export async function callAndHangUp(page: Page, text: string): Promise<void> {
  await dial(page, text);
  await status(page).filter({ hasText: 'Connected' }).waitFor();
  await hangUpButton(page).click();
  await status(page).filter({ hasText: 'Ended' }).waitFor();
}
