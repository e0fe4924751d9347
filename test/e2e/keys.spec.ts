import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { isUsed } from '../support/other-program';
import { startPanel } from '../support/panel';
import { pressKeys, typeKeys } from '../support/real-keys';
import { dial, numberField, signInAndWait, status } from '../support/steps';
import { openMenu } from '../support/windows';

test.use({ windowManager: true });

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 60_000 } });
});
test.afterEach(() => pbx.close());

const account = () => ({ server: pbx.origin, ...testAccount });

test('? shows every key, from the number field too, and Escape leads back', async ({ desktop, launch }) => {
  const { app, page } = await launch();
  await signInAndWait(page, account());
  await expect.poll(() => isUsed(app)).toBe(true);
  const list = page.getByRole('dialog', { name: 'Keys' });
  await numberField(page).focus();
  await typeKeys(desktop, '12?');
  await expect(list).toBeVisible();
  await expect(list).toContainText('Ctrl + Shift + H');
  expect(await accessibilityProblems(page)).toEqual([]);
  await pressKeys(desktop, 'Escape');
  await expect(list).toBeHidden();
  await expect(numberField(page)).toBeFocused();
  await expect(numberField(page)).toHaveValue('12');

  await page.getByRole('button', { name: 'Settings', exact: true }).focus();
  await typeKeys(desktop, '?');
  await expect(list).toBeVisible();
  await list.getByRole('button', { name: 'Close', exact: true }).click();
  await pressKeys(desktop, 'F1');
  await expect(list).toBeVisible();
  await pressKeys(desktop, 'Escape');
  await expect(list).toBeHidden();
});

test('the keys of the list do what it says', async ({ desktop, launch }) => {
  const { app, page } = await launch();
  await signInAndWait(page, account());
  await expect.poll(() => isUsed(app)).toBe(true);
  await dial(page, '020 123 4567');
  await expect(status(page)).toContainText('Your phone is ringing');
  await pressKeys(desktop, 'ctrl+shift+h');
  await expect(status(page)).toContainText('Ended: hung up');
  await pressKeys(desktop, 'ctrl+comma');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await pressKeys(desktop, 'ctrl+n');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeHidden();
  await expect(numberField(page)).toBeFocused();
});

test('the menus follow the language that the person chooses, and are not drawn anew for each change', async ({
  desktop,
  launch,
}) => {
  const panel = await startPanel(desktop);
  const { app, page } = await launch();
  await signInAndWait(page, account());
  await expect.poll(async () => (await panel.menu()).map(({ label }) => label)).toContain('Open Dialboard');
  const file = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  await expect.poll(file).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);

  await request(page, 'changeSettings', { language: 'nl' });
  await expect.poll(async () => (await panel.menu()).map(({ label }) => label)).toContain('Dialboard openen');
  await expect.poll(file).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Venster', 'Help']);
  await expect.poll(panel.tooltip).toBe('Dialboard – Toestel 101 · Gereed');

  const before = panel.menuChanges();
  await Promise.all(
    Array.from({ length: 40 }, (_, at) => request(page, 'changeSettings', { language: at % 2 === 0 ? 'ro' : 'nl' })),
  );
  await request(page, 'changeSettings', { language: 'ro' });
  await expect.poll(async () => (await panel.menu()).map(({ label }) => label)).toContain('Deschide Dialboard');
  expect(panel.menuChanges() - before).toBeLessThan(40);
  panel.end();
});

test('everything in the menu can be reached by keys', async ({ desktop, launch }) => {
  const driven = await launch();
  const { app, page } = driven;
  await signInAndWait(page, account());
  await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null)).toBe(true);
  // Help is the fifth, and its first item the key list.
  await openMenu(driven, desktop, 4);
  await pressKeys(desktop, 'Return');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});
