import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { dialRequests } from '../support/pbx-log';
import { beWide, callAndHangUp, dial, hangUpButton, numberField, signInAndWait, status } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 } });
});
test.afterEach(() => pbx.close());

const recents = (page: Page) => page.getByRole('region', { name: 'Recents' });
const dutch = (page: Page) => request(page, 'changeSettings', { region: 'NL', linksOffered: true });

test('a whole call by the keyboard alone, from signing in to its end and again from what was dialled last', async ({
  launch,
}) => {
  const { page } = await launch();
  const { keyboard } = page;
  await expect(page.getByLabel('Server', { exact: true })).toBeFocused();
  await keyboard.type(pbx.origin);
  await keyboard.press('Tab');
  await keyboard.type(testAccount.extension);
  await keyboard.press('Tab');
  await keyboard.type(testAccount.password);
  await keyboard.press('Enter');
  await expect(numberField(page)).toBeFocused();
  await dutch(page);
  await keyboard.type('0201234567');
  await expect(numberField(page)).toHaveValue('020 123 4567');
  await expect(page.locator('.number-facts')).toHaveText('Netherlands · landline');
  await keyboard.press('Enter');
  await expect(status(page)).toContainText('Connected');
  while (!(await hangUpButton(page).evaluate((button) => button === document.activeElement)))
    await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(status(page)).toContainText('Ended: hung up');
  await expect(numberField(page)).toBeFocused();

  // Enter on the empty field fills it, and only the second one dials.
  const fill = async () => {
    if ((await numberField(page).inputValue()) === '') await keyboard.press('Enter');
    return numberField(page).inputValue();
  };
  await expect.poll(fill).toBe('020 123 4567');
  expect(dialRequests(pbx.log())).toHaveLength(1);
  await keyboard.press('Enter');
  await expect(status(page)).toContainText('Connected');
  expect(dialRequests(pbx.log())).toHaveLength(2);
});

test('the caret stays where the person types, and Backspace takes digits, not the spaces between them', async ({
  launch,
}) => {
  const { page } = await launch();
  const { keyboard } = page;
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await dutch(page);
  await keyboard.type('0201234567');
  await expect(numberField(page)).toHaveValue('020 123 4567');
  await numberField(page).evaluate((field) => (field as HTMLInputElement).setSelectionRange(4, 4));
  await keyboard.press('Backspace');
  await expect(numberField(page)).toHaveValue('021 234 567');
  await keyboard.type('0');
  await expect(numberField(page)).toHaveValue('020 123 4567');
  expect(await numberField(page).evaluate((field) => (field as HTMLInputElement).selectionStart)).toBe(3);
});

test('what fits is chosen with arrows, and recents are searched, filtered and removed', async ({ launch }) => {
  const { page } = await launch();
  await beWide(page);
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await dutch(page);
  await callAndHangUp(page, '020 123 4567');
  await dial(page, '202');
  await expect(status(page)).toContainText('Failed: the line was busy');
  await expect(recents(page).locator('.recent-number')).toHaveText([/202/, /020 123 4567/]);

  await numberField(page).focus();
  await page.keyboard.type('0201');
  await expect(page.getByRole('listbox', { name: 'Matches' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(numberField(page)).toHaveValue('020 123 4567');
  expect(dialRequests(pbx.log())).toHaveLength(2);

  await recents(page).getByLabel('Search recents').fill('0 1');
  await expect(recents(page).locator('.recent')).toHaveCount(1);
  await recents(page).getByLabel('Search recents').fill('');
  await recents(page).getByLabel('Show').selectOption('not-connected');
  await expect(recents(page).locator('.recent-number')).toHaveText([/202/]);
  await recents(page).getByRole('button', { name: 'Remove 202 from recents' }).click();
  await recents(page).getByLabel('Show').selectOption('all');
  await expect(recents(page).locator('.recent')).toHaveCount(1);
  await recents(page).getByRole('button', { name: 'Remove all recents' }).click();
  await page.getByRole('button', { name: 'Remove all', exact: true }).click();
  await expect(recents(page)).toContainText('No calls yet');
});

test('the command box finds a setting and dials a number', async ({ launch }) => {
  const { page } = await launch();
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await dutch(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find and do' })).toBeVisible();
  await page.keyboard.type('telemetry');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Privacy' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find and do' })).toBeVisible();
  await page.keyboard.type('020 123 4567');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Connected');
  expect(dialRequests(pbx.log())).toHaveLength(1);
});

test('theme and language change at once, and hold at the next start', async ({ launch }) => {
  const { app, page, quit } = await launch();
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await page.keyboard.press('Control+,');
  await page.getByLabel('Language', { exact: true }).selectOption('nl');
  await expect(page.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
  await page.getByRole('radio', { name: 'Donker' }).check({ force: true });
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe('light dark');
  await quit();
  const second = await launch();
  await expect(second.page.getByLabel('Nummer', { exact: true })).toBeVisible();
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing on the lists, the settings and the command box, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signInAndWait(page, { server: pbx.origin, ...testAccount });
    await callAndHangUp(page, '201');
    const check = (face: string) =>
      test.step(face, async () => {
        expect.soft(await accessibilityProblems(page), face).toEqual([]);
      });
    for (const view of ['Recents', 'Favourites', 'Contacts']) {
      await page.getByRole('navigation').getByRole('button', { name: view }).click();
      await check(view);
    }
    await beWide(page);
    await check('wide');
    await numberField(page).focus();
    await page.keyboard.type('20');
    await expect(page.getByRole('listbox')).toBeVisible();
    await check('matches');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('command box');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('settings');
    await page.keyboard.press('Escape');
    await request(page, 'changeSettings', { theme: 'high-contrast' });
    await check('high contrast');
  });
}
