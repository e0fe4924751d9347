import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { startScripted, type ScriptedServer } from '../support/scripted-server';
import { beWide, dial, numberField, signInAndWait, status } from '../support/steps';

const office = { extension: '100', password: 'c0rrect h"rse' };
const second = { extension: '300', password: 'b@ttery stable' };

let first: TestPbx;
let other: TestPbx;
let phone: ScriptedServer;
test.beforeEach(async () => {
  first = await startDemoPbx({ accounts: [office] });
  other = await startDemoPbx({ accounts: [second] });
  phone = await startScripted();
});
test.afterEach(async () => {
  await first.close();
  await other.close();
  await phone.close();
});

const accounts = (page: Page) => page.getByLabel('Account', { exact: true });
const dials = (pbx: TestPbx) =>
  pbx
    .log()
    .filter(({ operation }) => operation === 'dial')
    .map(({ destination }) => destination);
const hostOf = (url: string) => new URL(url).host;

/** Signs in to the first PBX and adds the second; the first is in use again afterwards. */
async function signInToBoth(page: Page): Promise<void> {
  await signInAndWait(page, { server: first.origin, ...office });
  await request(page, 'changeSettings', { region: 'NL' });
  await request(page, 'signIn', { server: other.origin, profile: 'dialboard', values: second, add: true });
  await expect(accounts(page).locator('option').first()).toContainText('Extension 300');
  await switchTo(page, first.origin);
}

async function switchTo(page: Page, origin: string): Promise<void> {
  await accounts(page).selectOption({ label: await labelOf(page, hostOf(origin)) });
  await expect(accounts(page).locator('option').first()).toContainText(hostOf(origin));
}

const labelOf = async (page: Page, host: string): Promise<string> =>
  (await accounts(page).locator('option').filter({ hasText: host }).innerText()).trim();

test('a call stays with the account that dialled it while another one is in use and dials too', async ({ launch }) => {
  const { page } = await launch();
  await beWide(page);
  await signInToBoth(page);
  await dial(page, '020 123 4567');
  await expect(status(page).filter({ hasText: 'Connected' })).toBeVisible();
  await expect(page.getByText(`Dialled with Extension 100 · ${hostOf(first.origin)}`)).toBeVisible();

  // A desk phone that cannot hang up takes its place: the call can be hung up all the same.
  const fanvil = {
    server: phone.url,
    profile: 'fanvil',
    values: { user: 'admin', password: 'web secret' },
    add: true,
  } as const;
  await request(page, 'signIn', fanvil);
  await expect(accounts(page).locator('option').first()).toContainText('Fanvil');
  await expect(page.getByRole('button', { name: 'Hang up', exact: true })).toBeVisible();

  await switchTo(page, other.origin);
  await dial(page, '020 765 4321');
  await expect(status(page).filter({ hasText: 'Connected' })).toBeVisible();
  await expect(page.getByText(`Dialled with Extension 300 · ${hostOf(other.origin)}`)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Hang up 020 123 4567' }).click();
  await expect.poll(() => first.calls().map(({ call }) => call.state)).toEqual(['ended']);
  expect(other.calls().map(({ call }) => call.state)).toEqual(['connected']);
  await page.getByRole('button', { name: 'Hang up', exact: true }).click();
  await expect.poll(() => other.calls().map(({ call }) => call.state)).toEqual(['ended']);
  expect([dials(first), dials(other)]).toEqual([['+31201234567'], ['+31207654321']]);
});

test('by a rule an extension goes to the second account and everything else to the one in use, one request each', async ({
  launch,
}) => {
  const { page } = await launch();
  await beWide(page);
  await signInToBoth(page);
  await page.keyboard.press('Control+,');
  const rule = page.getByLabel('Extensions of your own PBX are dialled with');
  await rule.selectOption({ label: hostOf(other.origin) });
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await dial(page, '201');
  await expect(page.getByText(`Dialled with Extension 300 · ${hostOf(other.origin)}`)).toBeVisible();
  await expect(status(page).filter({ hasText: 'Connected' })).toBeVisible();
  await page.getByRole('button', { name: 'Hang up', exact: true }).click();
  await expect(status(page).filter({ hasText: 'Ended' })).toBeVisible();
  await dial(page, '020 123 4567');
  await expect(page.getByText(`Dialled with Extension 100 · ${hostOf(first.origin)}`)).toBeVisible();
  await expect(status(page).filter({ hasText: 'Connected' })).toBeVisible();
  expect([dials(first), dials(other)]).toEqual([['+31201234567'], ['201']]);

  // A question says which account dials.
  await request(page, 'changeSettings', { callsPerHour: 1 });
  await dial(page, '203');
  const question = page.getByRole('alertdialog');
  await expect(question.getByText('Dialled with')).toBeVisible();
  await expect(question.getByText(`Extension 300 · ${hostOf(other.origin)}`)).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(dials(other)).toEqual(['201']);
});

test('while the account of the rule is gone an extension is not dialled at all, and it says why', async ({
  launch,
}) => {
  const { page } = await launch();
  await signInToBoth(page);
  const gone = 'https://gone.example#';
  await request(page, 'changeSettings', { internalAccount: gone });
  await dial(page, '201');
  await expect(page.getByRole('alert')).toContainText('Extensions are dialled with your account at gone.example');
  await expect(numberField(page)).toHaveValue('201');
  expect([dials(first), dials(other)]).toEqual([[], []]);
  await page.keyboard.press('Control+,');
  await expect(page.getByText('Extensions are not dialled until you choose another account here')).toBeVisible();
});
