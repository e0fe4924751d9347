import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { userDataFolder } from '../support/kept-account';
import { dialRequests } from '../support/pbx-log';
import { findSecret } from '../support/secret-scan';
import { beWide, hangUpButton, signInAndWait, status } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 } });
});
test.afterEach(() => pbx.close());

const board = (page: Page): Locator => page.getByRole('region', { name: 'Favourites' });
const names = (page: Page): Promise<string[]> => board(page).locator('.favourite-name').allTextContents();
const tile = (page: Page, name: string): Locator => board(page).getByRole('button', { name: `Call ${name}` });
const editor = (page: Page): Locator => page.getByRole('dialog');

async function add(page: Page, name: string, number: string, shortcut?: string): Promise<void> {
  await board(page).getByRole('button', { name: 'Add' }).click();
  await editor(page).getByLabel('Name', { exact: true }).fill(name);
  await editor(page).getByLabel('Number', { exact: true }).fill(number);
  if (shortcut !== undefined) await editor(page).getByLabel('Shortcut').selectOption(shortcut);
  await editor(page).getByRole('button', { name: 'Save' }).click();
  await expect(editor(page)).toHaveCount(0);
}

test('a favourite is made, called by its tile and by its key, and is there again after a restart, unreadable on disk', async ({
  desktop,
  launch,
}) => {
  const { page, quit } = await launch();
  await beWide(page);
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await request(page, 'changeSettings', { region: 'NL' });
  expect(readdirSync(userDataFolder(desktop)).filter((name) => name.endsWith('.sealed'))).toEqual([]);
  await board(page).getByRole('button', { name: 'Add' }).click();
  await editor(page).getByLabel('Number', { exact: true }).fill('no number');
  await page.keyboard.press('Enter');
  await expect(editor(page).getByRole('alert')).toContainText('no phone number');
  await page.keyboard.press('Escape');
  await expect(editor(page)).toHaveCount(0);

  await add(page, 'Marijke van Dijk', '020 765 4321', '1');
  await tile(page, 'Marijke van Dijk').click();
  await expect(status(page)).toContainText('Connected');
  await hangUpButton(page).click();
  await expect(status(page)).toContainText('Ended');
  await page.keyboard.press('Control+1');
  await expect(status(page)).toContainText('Connected');
  await hangUpButton(page).click();
  await expect(status(page)).toContainText('Ended');
  expect(dialRequests(pbx.log()).map(({ destination }) => destination)).toEqual(['+31207654321', '+31207654321']);
  await quit();

  expect(
    readFileSync(join(userDataFolder(desktop), 'favourites.sealed'))
      .subarray(0, 4)
      .toString(),
  ).toBe('DLBD');
  for (const told of ['Marijke van Dijk', '31207654321', '020 765 4321']) {
    expect(findSecret(told, { folders: [userDataFolder(desktop)] })).toEqual([]);
  }
  expect((await desktop.secrets()).map(({ attributes }) => attributes['service']).sort()).toEqual(
    ['dialboard:data', `dialboard:${pbx.origin}`].sort(),
  );
  const second = await launch();
  await beWide(second.page);
  await expect(tile(second.page, 'Marijke van Dijk')).toBeVisible();
});

test('favourites are ordered by dragging and by keys, and a removed one comes back where it was', async ({
  launch,
}) => {
  const { page } = await launch();
  await beWide(page);
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  for (const [name, number] of [
    ['Ada', '201'],
    ['Ben', '202'],
    ['Cleo', '203'],
  ] as const)
    await add(page, name, number);
  await tile(page, 'Cleo').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => names(page)).toEqual(['Ada', 'Cleo', 'Ben']);
  await expect(tile(page, 'Cleo')).toBeFocused();
  await expect(board(page).getByText('Cleo is now at place 2 of 3.')).toBeAttached();
  await tile(page, 'Ada').dragTo(tile(page, 'Ben'));
  await expect.poll(() => names(page)).toEqual(['Cleo', 'Ben', 'Ada']);

  await board(page).getByRole('button', { name: 'Edit Ben' }).click();
  await editor(page).getByRole('button', { name: 'Move up' }).click();
  await expect(editor(page).getByText('1 of 3')).toBeVisible();
  await editor(page).getByRole('button', { name: 'Move down' }).click();
  await expect(editor(page).getByText('2 of 3')).toBeVisible();
  await editor(page).getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => names(page)).toEqual(['Cleo', 'Ada']);
  await expect(board(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toEqual(['Cleo', 'Ben', 'Ada']);
});

test('while the keychain is locked favourites hold for this run, and join what is kept once it is open', async ({
  desktop,
  launch,
}) => {
  const first = await launch();
  await beWide(first.page);
  await signInAndWait(first.page, { server: pbx.origin, ...testAccount });
  await add(first.page, 'Ada', '201');
  await first.quit();
  const path = join(userDataFolder(desktop), 'favourites.sealed');
  const kept = readFileSync(path);
  await desktop.lockKeyring();

  const { page, quit } = await launch();
  await beWide(page);
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await expect(board(page).getByRole('alert')).toContainText('The keychain of this computer is locked.');
  await add(page, 'Ben', '202');
  expect(await names(page)).toEqual(['Ben']);
  expect(readFileSync(path).equals(kept)).toBe(true);
  await desktop.unlockKeyring();
  await board(page).getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => names(page)).toEqual(['Ada', 'Ben']);
  await expect(board(page).getByRole('alert')).toHaveCount(0);
  await quit();
  const third = await launch();
  await beWide(third.page);
  await expect.poll(() => names(third.page)).toEqual(['Ada', 'Ben']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing on the board and its editor, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch();
    await beWide(page);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signInAndWait(page, { server: pbx.origin, ...testAccount });
    expect(await accessibilityProblems(page)).toEqual([]);
    for (let count = 1; count <= 8; count += 1) await add(page, `Colleague ${count}`, `20${count}`, String(count));
    expect(await accessibilityProblems(page)).toEqual([]);
    await board(page).getByRole('button', { name: 'Edit Colleague 2' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
}
