import type { Desktop } from '../support/desktop';
import { expect, test } from '../support/fixtures';
import { allKept, keptCredentials, keptNote, nothing } from '../support/kept-account';
import { isUsed } from '../support/other-program';
import { dialRequests, readPbxLog } from '../support/pbx-log';
import { pressKeys, typeKeys } from '../support/real-keys';
import { recordStatus } from '../support/status-words';
import { hangUpButton, numberField, signInButton, signOutButton, status, tryDemoButton } from '../support/steps';

test.use({ windowManager: true });

/** The dial requests at the demo PBX inside the app, read with the account that is really in the keychain. */
async function dialsOfDemo(desktop: Desktop): Promise<{ destination?: string }[]> {
  const note = keptNote(desktop);
  if (note === null) throw new Error('There is no note of an account');
  const credentials = await keptCredentials(desktop, new URL(note.server).origin);
  if (credentials === null) throw new Error('There are no credentials in the keychain');
  return dialRequests(await readPbxLog(note.server, credentials));
}

test('a newcomer tries the demo, calls and hangs up, and is still signed in at the next start', async ({
  desktop,
  launch,
}) => {
  const first = await launch();
  await tryDemoButton(first.page).click();
  await expect(numberField(first.page)).toBeFocused();
  // The page has its focus before the display gives the keys to the window.
  await expect.poll(() => isUsed(first.app)).toBe(true);
  const words = await recordStatus(first.page);

  await typeKeys(desktop, '020 123 4567');
  await expect(numberField(first.page)).toHaveValue('020 123 4567');
  await pressKeys(desktop, 'Return');
  await words.toHear('Your phone is ringing', 'You picked up', 'Ringing the other side', 'Connected');
  await expect(status(first.page)).toContainText('Connected');
  await hangUpButton(first.page).click();
  await expect(status(first.page)).toContainText('Ended: hung up');
  await expect(hangUpButton(first.page)).toHaveCount(0);

  expect(await dialsOfDemo(desktop)).toMatchObject([{ destination: expect.stringMatching(/^(?:\+31|0)201234567$/) }]);
  await first.quit();

  const second = await launch();
  await expect(numberField(second.page)).toBeFocused();
  await expect.poll(() => isUsed(second.app)).toBe(true);
  await typeKeys(desktop, '201');
  await pressKeys(desktop, 'Return');
  await expect(status(second.page)).toContainText('Your phone is ringing');
  await hangUpButton(second.page).click();
  await expect(status(second.page)).toContainText('Ended');
  expect(await dialsOfDemo(desktop)).toMatchObject([{ destination: '201' }]);
});

test('who signs out is signed out, also at the next start, and nothing is left', async ({ desktop, launch }) => {
  const first = await launch();
  await tryDemoButton(first.page).click();
  await expect(numberField(first.page)).toBeVisible();
  expect(keptNote(desktop)).toMatchObject({ demo: true });
  expect(await desktop.secrets()).toHaveLength(1);

  await signOutButton(first.page).click();
  await expect(signInButton(first.page)).toBeVisible();
  expect(await allKept(desktop)).toEqual(nothing);
  await first.quit();

  const second = await launch();
  await expect(signInButton(second.page)).toBeVisible();
  await expect(tryDemoButton(second.page)).toBeVisible();
  expect(await allKept(desktop)).toEqual(nothing);
});
