import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import type { DrivenApp } from '../support/app';
import { importPeople } from '../support/contacts';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { dialRequests } from '../support/pbx-log';
import { callAndHangUp, numberField, signInAndWait, status } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 } });
});
test.afterEach(() => pbx.close());

const account = () => ({ server: pbx.origin, ...testAccount });
const matches = (page: Page): Locator => page.getByRole('listbox', { name: 'Matches' }).getByRole('option');
const box = (page: Page): Locator => page.getByRole('dialog', { name: 'Find and do' });
const found = (page: Page): Locator => box(page).getByRole('option');
const destinations = () => dialRequests(pbx.log()).map(({ destination }) => destination);

/**
 * Holds back what main finds by a text, until it is let go. What the window is told stays what main found.
 * @returns lets it go
 */
async function holdBack({ app }: DrivenApp, text: string): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }, held) => {
    type Handler = (event: unknown, search: { text: string }) => unknown;
    const handler = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers.get(
      'findContacts',
    );
    if (handler === undefined) throw new Error('Electron keeps its handlers elsewhere');
    const gate = new Promise<void>((open) => {
      (globalThis as { testBedLetGo?: () => void }).testBedLetGo = open;
    });
    ipcMain.removeHandler('findContacts');
    ipcMain.handle('findContacts', async (event, search: { text: string }) => {
      const answer = await handler(event, search);
      if (search.text === held) await gate;
      return answer;
    });
  }, text);
  return () =>
    app.evaluate(() => {
      (globalThis as { testBedLetGo?: () => void }).testBedLetGo?.();
    });
}

test('what is typed finds favourites, recents and contacts, each number once; the arrows choose', async ({
  desktop,
  launch,
}) => {
  const driven = await launch();
  const { page } = driven;
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { region: 'NL' });
  await importPeople(driven, desktop, [
    ['Marijke van Dijk', '020 765 4321'],
    ['Mark de Boer', '020 765 4322'],
    ['Mara Ionescu', '+40 21 310 0000'],
  ]);
  await request(page, 'addFavourite', { name: 'Marijke', number: '020 765 4321', colour: 'green', key: null });
  await callAndHangUp(page, '020 765 4322');
  await callAndHangUp(page, '020 765 4323');

  await numberField(page).pressSequentially('mar');
  await expect(matches(page)).toHaveText([
    /^Marijke.*Favourites$/,
    /^Mark de Boer.*Recents$/,
    /^Mara Ionescu.*Contacts$/,
  ]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(numberField(page)).toHaveValue('+40 21 310 0000');
  expect(destinations()).toHaveLength(2);

  await numberField(page).fill('');
  await numberField(page).pressSequentially('0207');
  await expect(matches(page)).toHaveText([/Favourites$/, /765 4323.*Recents$/, /765 4322.*Recents$/]);
  await numberField(page).fill('');
  await numberField(page).pressSequentially('mara');
  await expect(matches(page)).toHaveText([/^Mara Ionescu/]);
});

test('the command box finds contacts, and Enter calls the one that is seen', async ({ desktop, launch }) => {
  const driven = await launch();
  const { page } = driven;
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { region: 'NL' });
  await importPeople(driven, desktop, [
    ['Marijke van Dijk', '020 765 4321'],
    ['Mark de Boer', '020 765 4322'],
  ]);
  await page.keyboard.press('Control+k');
  await expect(box(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('mar');
  await expect(found(page)).toHaveText([/^Marijke van Dijk/, /^Mark de Boer/]);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Connected');
  expect(destinations()).toEqual(['+31207654322']);
  await request(page, 'hangUp', { id: pbx.calls()[0]?.call.id ?? '' });

  // A number, whoever has it.
  await page.keyboard.press('Control+k');
  await expect(box(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('0207654399');
  await page.keyboard.press('Enter');
  await expect.poll(destinations).toEqual(['+31207654322', '+31207654399']);
});

test('an answer that comes late never takes the place of a newer one, and Enter waits for the one it is for', async ({
  desktop,
  launch,
}) => {
  const driven = await launch();
  const { page } = driven;
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { region: 'NL' });
  await importPeople(driven, desktop, [
    ['Marijke van Dijk', '020 765 4321'],
    ['Mark de Boer', '020 765 4322'],
  ]);

  const letGoOfField = await holdBack(driven, 'mar');
  await numberField(page).pressSequentially('mark');
  await expect(matches(page)).toHaveText([/^Mark de Boer/]);
  await letGoOfField();
  // Main answers in turn: when this one is there, so is the late one.
  await request(page, 'findContacts', { text: 'nobody', from: 0 });
  expect(await matches(page).allTextContents()).toEqual([expect.stringMatching(/^Mark de Boer/)]);
  await numberField(page).fill('');

  const letGo = await holdBack(driven, 'mark');
  await page.keyboard.press('Control+k');
  await expect(box(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('mar');
  await expect(found(page)).toHaveCount(2);
  await page.keyboard.type('k');
  await page.keyboard.press('Enter');
  // What stands first is of the text before, so nothing is done yet.
  await expect(box(page)).toBeVisible();
  await letGo();
  await expect(box(page)).toBeHidden();
  await expect(status(page)).toContainText('Connected');
  expect(destinations()).toEqual(['+31207654322']);
});
