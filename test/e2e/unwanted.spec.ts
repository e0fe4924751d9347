import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { answerAsk, askSheet } from '../support/links';
import { dialRequests } from '../support/pbx-log';
import { beWide, callAndHangUp, dial, numberField, signInAndWait } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 } });
});
test.afterEach(() => pbx.close());

const number = '020 123 4567';
const card = (page: Page): Locator => page.locator('.call-card');
const recents = (page: Page): Locator => page.getByRole('region', { name: 'Recents' });
const mark = (within: Locator): Locator => within.getByRole('button', { name: `Mark ${number} as unwanted` });
const told = (page: Page): Locator => page.getByRole('dialog', { name: number });
const unwanted = async (page: Page) => (await request(page, 'getSnapshot')).settings.unwanted;

async function afterACall(page: Page): Promise<void> {
  await beWide(page);
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await request(page, 'changeSettings', { region: 'NL' });
  await callAndHangUp(page, number);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a number is marked at its call and in recents, with a way back, and asks from then on, ${colorScheme}`, async ({
    launch,
  }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await afterACall(page);

    await mark(card(page)).click();
    await expect(told(page)).toContainText(`${number} is marked as unwanted`);
    await expect(told(page)).toContainText('tell your provider');
    expect(await unwanted(page)).toEqual(['+31201234567']);
    expect(await accessibilityProblems(page)).toEqual([]);
    await told(page).getByRole('button', { name: 'Undo' }).click();
    await expect(mark(card(page))).toHaveAttribute('aria-pressed', 'false');
    await expect(mark(card(page))).toBeFocused();
    expect(await unwanted(page)).toEqual([]);

    // By the keyboard, in recents.
    await mark(recents(page)).focus();
    await page.keyboard.press('Enter');
    await expect(told(page)).toContainText('tell your provider');
    await page.keyboard.press('Escape');
    await expect(told(page)).toBeHidden();
    await expect(mark(recents(page))).toBeFocused();
    await expect(recents(page).locator('.recent-said')).toContainText('unwanted');
    await expect(card(page).locator('.call-unwanted')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);

    await dial(page, number);
    await expect(askSheet(page)).toContainText('You marked this number as unwanted.');
    await answerAsk(page, 'Escape');
    expect(dialRequests(pbx.log())).toHaveLength(1);
    await mark(card(page)).click();
    await expect(mark(card(page))).toHaveAttribute('aria-pressed', 'false');
    await expect(told(page)).toBeHidden();
    expect(await unwanted(page)).toEqual([]);
  });
}

test('where the organisation decides, nothing is marked, and it says why', async ({ desktop, launch }) => {
  const path = join(desktop.env['TMPDIR'] ?? '', 'policy.json');
  writeFileSync(path, JSON.stringify({ contact: 'the front desk', settings: { unwanted: ['+31207654321'] } }));
  const { page } = await launch({ env: { DIALBOARD_POLICY: path } });
  await afterACall(page);
  await mark(card(page)).click();
  await expect(told(page)).toContainText(`${number} is not marked`);
  await expect(told(page)).toContainText('Your organisation decides this.');
  await expect(told(page)).toContainText('the front desk');
  await expect(told(page)).toContainText('tell your provider');
  expect(await unwanted(page)).toEqual(['+31207654321']);
});

test('a call, a recent and what is being typed become favourites', async ({ launch }) => {
  const { page } = await launch();
  await afterACall(page);
  const favourites = page.getByRole('region', { name: 'Favourites' }).locator('.favourite-name');
  const keep = async (within: Locator, label: string, name: string) => {
    await within.getByRole('button', { name: `Add ${label} to favourites` }).click();
    await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await keep(card(page), number, 'From the call');
  await recents(page).locator('.recent').hover();
  await keep(recents(page), number, 'From recents');
  await numberField(page).pressSequentially('020 765 4321');
  await keep(page.locator('.dialler'), '020 765 4321', 'From the field');
  await expect(favourites).toHaveText(['From the call', 'From recents', 'From the field']);
  // What is there already is not added a second time.
  await page.locator('.dialler').getByRole('button', { name: 'Edit From the field' }).click();
  await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toHaveValue('From the field');
});
