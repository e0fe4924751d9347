import type { Page } from '@playwright/test';
import { startDemoPbx, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { startScripted, type ScriptedServer } from '../support/scripted-server';
import { dial, numberField, signInAndWait, signInButton, status } from '../support/steps';

const account = { extension: '100', password: 'c0rrect h"rse' };

let phone: ScriptedServer;
let pbx: TestPbx;
test.beforeEach(async () => {
  phone = await startScripted();
  pbx = await startDemoPbx({ accounts: [account] });
});
test.afterEach(async () => {
  await phone.close();
  await pbx.close();
});

async function choose(page: Page, search: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('dialog', { name: 'Choose your phone system' }).getByLabel('Search').fill(search);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

test('a desk phone is found, signed in to and dialled, and its password is kept under its own origin', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  await choose(page, 'yealink', 'Yealink');
  await expect(page.getByText('Action URI Allow IP List')).toBeVisible();
  await page.getByLabel('Server', { exact: true }).fill(phone.url);
  await page.getByLabel('Password', { exact: true }).fill('web secret');
  await signInButton(page).click();
  await numberField(page).waitFor();
  await expect(page.getByText('Yealink')).toBeVisible();

  phone.answerWith([{ status: 200 }]);
  await dial(page, '201');
  await expect.poll(() => phone.received()[0]).toMatch(/^GET \/servlet\?key=number=201 HTTP/);
  expect(await desktop.lookup(`dialboard:${phone.url}`, 'account')).toBe('{"user":"admin","password":"web secret"}');
});

test('a search that finds nothing says so, and Escape goes back to the form', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Search').fill('no such system');
  await expect(page.getByText('No system has this name.')).toBeVisible();
  // The first one empties the search, as everywhere.
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Search')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByLabel('Extension', { exact: true })).toBeVisible();
});

test('two accounts: the second is added, both are kept, and the header goes from one to the other', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  await signInAndWait(page, { server: pbx.origin, ...account });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Add an account' }).click();
  const form = page.getByRole('dialog', { name: 'Add an account' });
  await form.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Search', { exact: true }).last().fill('snom');
  await page.getByRole('button', { name: /^Snom/ }).click();
  await form.getByLabel('Server', { exact: true }).fill(phone.url);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(form).toHaveCount(0);
  await page.keyboard.press('Escape');

  const accounts = page.getByLabel('Account', { exact: true });
  await expect(accounts.locator('option').first()).toContainText('Snom');
  expect(await desktop.lookup(`dialboard:${pbx.origin}`, 'account')).toBe(JSON.stringify(account));
  expect(await desktop.lookup(`dialboard:${phone.url}`, 'account')).not.toBeNull();
  await accounts.selectOption({ index: 1 });
  await expect(accounts.locator('option').first()).toContainText('Extension 100');
  await dial(page, '201');
  await expect(status(page).filter({ hasText: 'Connected' })).toBeVisible();
  expect(phone.received()).toEqual([]);
});
