import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { askSheet } from '../support/links';
import { dialRequests } from '../support/pbx-log';
import { pressKeys } from '../support/real-keys';
import {
  callAndHangUp,
  dial,
  numberField,
  signInAndWait,
  signInButton,
  signOutButton,
  status,
  tryDemoButton,
} from '../support/steps';

test.use({ firstRun: true, windowManager: true });

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

const account = () => ({ server: pbx.origin, ...testAccount });
const steps = (page: Page) => page.getByRole('region', { name: /^Step \d of 3$/ });
const stage = async (page: Page) => (await request(page, 'getSnapshot')).settings.firstRun;
const hotkeyOf = async (page: Page) => (await request(page, 'getSnapshot')).hotkey.active;
const press = (page: Page, name: string) => steps(page).getByRole('button', { name, exact: true }).click();

test('the first steps: sign in, links, and the hotkey, which is tried without a call; then never again', async ({
  desktop,
  launch,
}) => {
  const { page, quit } = await launch();
  await expect(page.getByText('Step 1 of 3')).toBeVisible();
  await signInAndWait(page, account());
  // The dashboard can be used at once: the steps take neither the focus nor the room of the calls.
  await expect(numberField(page)).toBeFocused();
  await expect(steps(page)).toContainText('Step 2 of 3');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Not now');

  await expect(steps(page)).toContainText('Step 3 of 3');
  await expect(numberField(page)).toBeFocused();
  await expect.poll(() => hotkeyOf(page)).toBe('Control+Alt+Shift+B');
  await press(page, 'Copy +44 20 7946 0958');
  await press(page, 'Try it');
  await expect(steps(page)).toContainText('Now press the keys.');
  expect(await accessibilityProblems(page)).toEqual([]);
  await pressKeys(desktop, 'ctrl+alt+shift+b');
  await expect(steps(page)).toContainText('Received: +44 20 7946 0958. The hotkey works.');
  await expect(askSheet(page)).toHaveCount(0);
  expect(dialRequests(pbx.log())).toEqual([]);
  await press(page, 'Done');
  await expect(steps(page)).toHaveCount(0);
  expect(await stage(page)).toBe('over');

  await quit();
  const again = await launch();
  await expect(numberField(again.page)).toBeFocused();
  expect(await stage(again.page)).toBe('over');
  await expect(steps(again.page)).toHaveCount(0);
});

test('they are out of the way of a call, all can be skipped at once, and can be shown again', async ({ launch }) => {
  const { page } = await launch();
  await signInAndWait(page, account());
  await expect(steps(page)).toContainText('Step 2 of 3');
  await dial(page, '020 123 4567');
  await expect(status(page)).toContainText('Connected');
  await expect(steps(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Hang up', exact: true }).click();
  await expect(status(page)).toContainText('Ended');
  await press(page, 'Skip all steps');
  await expect(steps(page)).toHaveCount(0);
  expect(await stage(page)).toBe('over');
  await callAndHangUp(page, '020 123 4567');

  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog').getByRole('combobox');
  await box.fill('first steps');
  await box.press('Enter');
  await expect(steps(page)).toContainText('Step 2 of 3');
  await press(page, 'Not now');
  await press(page, 'Skip');
  await expect(steps(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Show the first steps' }).click();
  await expect(page.getByText('They stand below the keypad.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(steps(page)).toContainText('Step 2 of 3');
});

test('the demo asks for nothing of the system; deleting everything leads back to the first step', async ({
  launch,
}) => {
  const { page } = await launch();
  await tryDemoButton(page).click();
  await expect(steps(page)).toContainText('Step 3 of 3');
  await press(page, 'Skip');
  await signOutButton(page).click();
  await expect(signInButton(page)).toBeVisible();
  // Skipped is skipped, whoever signs in next.
  await expect(page.getByText('Step 1 of 3')).toHaveCount(0);
  await signInAndWait(page, account());
  expect(await stage(page)).toBe('over');

  expect(await request(page, 'deleteEverything')).toMatchObject({ ok: true });
  await expect(page.getByText('Step 1 of 3')).toBeVisible();
  await signInAndWait(page, account());
  await expect(steps(page)).toContainText('Step 2 of 3');
});
