import type { Page } from '@playwright/test';
import { startDemoPbx, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { allKept, keptCredentials, keptNote } from '../support/kept-account';
import { findSecret } from '../support/secret-scan';
import { callAndHangUp, signIn, signInAndWait, signInButton } from '../support/steps';

/** An account in which the extension, too, is long enough to be searched for. */
const account = { extension: 'desk-4711-by-the-door', password: 'c0rrect h"rse b@ttery' };

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({
    accounts: [account],
    timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 },
  });
});
test.afterEach(() => pbx.close());

const tryAgain = (page: Page) => page.getByRole('button', { name: 'Try again', exact: true });

const firstStarts = [
  ['none', 'This computer has no keychain running, so no password can be saved or read.'],
  ['no-service', 'This computer has no keychain running, so no password can be saved or read.'],
  ['locked', 'The keychain of this computer is locked. Unlock it and try again.'],
  ['silent', 'The keychain of this computer does not answer.'],
] as const;

for (const [keyring, words] of firstStarts) {
  test.describe(`with a keychain that is ${keyring}`, () => {
    test.use({ keyring });

    test('who signs in is signed in for this run, is told so, and nothing is written', async ({ desktop, launch }) => {
      const first = await launch();
      await signInAndWait(first.page, { server: pbx.origin, ...account });
      await expect(first.page.getByText('You are signed in for this run only.')).toBeVisible();
      await expect(first.page.getByText(words)).toBeVisible();
      await callAndHangUp(first.page, '020 123 4567');
      await first.quit();

      for (const secret of [account.password, account.extension]) {
        expect(findSecret(secret, { folders: [desktop.home] })).toEqual([]);
      }
      expect(keptNote(desktop)).toBeNull();
      if (keyring === 'locked' || keyring === 'silent') {
        await desktop.unlockKeyring();
        expect(await desktop.secrets()).toEqual([]);
      }
      const second = await launch();
      await expect(signInButton(second.page)).toBeVisible();
      await expect(tryAgain(second.page)).toHaveCount(0);
    });
  });
}

test('an account whose keychain is locked at the next start stays saved, and is there again once it is unlocked', async ({
  desktop,
  launch,
}) => {
  const first = await launch();
  await signInAndWait(first.page, { server: pbx.origin, ...account });
  await first.quit();
  const kept = await allKept(desktop);
  expect(kept).toMatchObject({ note: { server: pbx.origin }, secrets: [{ secret: JSON.stringify(account) }] });
  await desktop.lockKeyring();

  const { page, quit } = await launch();
  await expect(page.getByRole('heading', { name: 'Your saved password cannot be read' })).toBeVisible();
  await expect(page.getByText('The keychain of this computer is locked. Unlock it and try again.')).toBeVisible();
  await expect(page.getByText(`Your account for ${new URL(pbx.origin).host} stays saved`)).toBeVisible();
  await tryAgain(page).click();
  await expect(tryAgain(page)).not.toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText('The keychain of this computer is locked. Unlock it and try again.')).toBeVisible();
  expect(await allKept(desktop)).toEqual(kept);

  await desktop.unlockKeyring();
  await tryAgain(page).click();
  await callAndHangUp(page, '020 123 4567');
  await expect(page.getByText('You are signed in for this run only.')).toHaveCount(0);
  expect(await allKept(desktop)).toEqual(kept);
  await quit();
});

test('beside a locked keychain one may sign in for this run, which changes nothing of what is saved', async ({
  desktop,
  launch,
}) => {
  const first = await launch();
  await signInAndWait(first.page, { server: pbx.origin, ...account });
  await first.quit();
  const kept = await allKept(desktop);
  await desktop.lockKeyring();

  const { page } = await launch();
  await expect(tryAgain(page)).toBeVisible();
  await signIn(page, { server: pbx.origin, ...account, password: 'wrong' });
  await expect(page.getByRole('alert').filter({ hasText: 'does not accept this extension' })).toBeVisible();
  await signInAndWait(page, { server: pbx.origin, ...account });
  await expect(page.getByText('You are signed in for this run only.')).toBeVisible();
  await callAndHangUp(page, '020 123 4567');
  expect(await allKept(desktop)).toEqual(kept);
});

test('a keychain that waits for an answer which never comes does not hold up the window', async ({
  desktop,
  launch,
}) => {
  const first = await launch();
  await signInAndWait(first.page, { server: pbx.origin, ...account });
  await first.quit();
  await desktop.lockKeyring('silent');

  const second = await launch();
  await expect(second.page.getByText('Looking in the keychain…')).toBeAttached();
  await second.quit();

  const { page, quit } = await launch();
  await expect(page.getByText('The keychain of this computer does not answer.')).toBeVisible();
  // Asked again and again: were each of these a call of its own, no name or file could be looked up any more.
  for (let times = 0; times < 5; times += 1) {
    await tryAgain(page).click();
    await expect(tryAgain(page)).not.toHaveAttribute('aria-busy', 'true');
  }
  await expect(page.getByText('The keychain of this computer does not answer.')).toBeVisible();
  // A name, so that it has to be looked up.
  await signInAndWait(page, { server: pbx.origin.replace('127.0.0.1', 'localhost'), ...account });
  await expect(page.getByText('You are signed in for this run only.')).toBeVisible();
  await callAndHangUp(page, '020 123 4567');
  await quit();
  expect(keptNote(desktop)).toMatchObject({ server: pbx.origin });
  await desktop.unlockKeyring();
  expect(await keptCredentials(desktop, pbx.origin)).toEqual(account);
});
