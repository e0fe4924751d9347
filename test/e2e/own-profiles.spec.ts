import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DrivenApp } from '../support/app';
import { accessibilityProblems } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { userDataFolder } from '../support/kept-account';
import { startScripted, type ScriptedServer } from '../support/scripted-server';
import { findSecret } from '../support/secret-scan';
import { dial, numberField, signInButton } from '../support/steps';

const password = 'c0rrect h/rse+battery';

let here: ScriptedServer;
let elsewhere: ScriptedServer;
test.beforeEach(async () => {
  [here, elsewhere] = await Promise.all([startScripted(), startScripted()]);
});
test.afterEach(async () => {
  await Promise.all([here.close(), elsewhere.close()]);
});

/** The system's dialogs belong to the toolkit; here they answer with a path at once. */
async function answerDialogs({ app }: DrivenApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
}

const editor = (page: Page) => page.locator('dialog.profile-editor');
const textOf = (page: Page) => editor(page).getByRole('textbox', { name: 'Text (JSON)' });
const requestOf = (page: Page, name: string) =>
  editor(page)
    .locator('pre', { has: page.locator('strong') })
    .and(page.getByLabel(name));

/** Changes the profile's text in the editor as a person would who pastes it. */
async function changeText(page: Page, change: (profile: Record<string, unknown>) => void): Promise<void> {
  await editor(page).getByRole('radio', { name: 'Text (JSON)' }).check();
  const profile = JSON.parse(await textOf(page).inputValue()) as Record<string, unknown>;
  change(profile);
  await textOf(page).fill(JSON.stringify(profile, null, 2));
}

async function openProfiles(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Profiles of your own' }).scrollIntoViewIfNeeded();
}

/** A profile with one address for everybody, which checks the password. */
const profileAt = (address: string) => ({
  format: 1,
  id: 'our-pbx',
  name: 'Our PBX',
  kind: 'pbx',
  sureness: 'documented',
  sources: ['Its manual'],
  server: { address, fixed: true },
  parameters: [{ key: 'extension' }, { key: 'password', secret: true }],
  number: { keep: '0123456789' },
  auth: { kind: 'basic', user: '{extension}', password: '{password}' },
  signIn: { method: 'GET', url: '/me' },
  dial: { method: 'POST', url: '/calls', body: { form: { to: '{number}' } } },
});

async function signInAt(page: Page, server?: string): Promise<void> {
  if (server !== undefined) await page.getByLabel('Server', { exact: true }).fill(server);
  await page.getByLabel('Extension', { exact: true }).fill('100');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await signInButton(page).click();
  await numberField(page).waitFor();
}

test('a profile is made from a template, seen, tried, kept, used, exported, removed and imported again', async ({
  desktop,
  launch,
}) => {
  const driven = await launch();
  const { page } = driven;
  const out = join(desktop.env['TMPDIR'] ?? '', 'profiles out');
  mkdirSync(out);

  await test.step('make it', async () => {
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByRole('button', { name: 'Make a profile…' }).click();
    await page.getByLabel('Begin with').selectOption({ label: 'Generic: POST with a form' });
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await editor(page).getByLabel('Name', { exact: true }).fill('Our gateway');
    await editor(page).getByLabel('Path', { exact: true }).fill('/click');
    await editor(page).getByLabel('Form fields: name').nth(2).fill('to');
    await changeText(page, (profile) => {
      // Nothing tells when a call of it is over: until then it is in the way of the next one.
      profile['ringing'] = 5;
      profile['signIn'] = { method: 'POST', url: '/check', body: { form: { who: '{extension}', pin: '{password}' } } };
    });
  });

  await test.step('see what would be sent, and try it', async () => {
    await editor(page).getByLabel('Server', { exact: true }).fill(here.url);
    await editor(page).getByLabel('Extension', { exact: true }).fill('100');
    await editor(page).getByLabel('Password', { exact: true }).fill(password);
    await editor(page).getByLabel('Your own extension').fill('100');
    await expect(requestOf(page, 'Sign-in')).toContainText('who=100&pin=••••••');
    await expect(requestOf(page, 'Dial')).toContainText(`POST ${here.url}/click`);
    await expect(requestOf(page, 'Dial')).toContainText('extension=100&password=••••••&to=100');
    expect(here.received()).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);

    here.answerWith([{ status: 401 }, { status: 200 }, { status: 200, body: '{"id":"7"}' }]);
    const tryOut = editor(page).getByRole('button', { name: 'Test sign-in' });
    await tryOut.click();
    await expect(editor(page).getByRole('alert')).toContainText(/password/i);
    await tryOut.click();
    await expect(editor(page).getByRole('status')).toContainText('It works');
    await editor(page).getByRole('button', { name: 'Test call to own extension' }).click();
    await expect.poll(() => here.received().length).toBe(3);
    const form = `extension=100&password=${new URLSearchParams([['', password]]).toString().slice(1)}&to=100`;
    expect(here.received()[2]).toContain(form);
    await expect(editor(page).getByRole('status')).toContainText('Test call to 100:');
  });

  await test.step('a number that is no own extension is not called for a test', async () => {
    await editor(page).getByLabel('Your own extension').fill('*21*0612345678#');
    await editor(page).getByRole('button', { name: 'Test call to own extension' }).click();
    await expect(editor(page).getByRole('alert')).toContainText('your own extension only');
    expect(here.received()).toHaveLength(3);
  });

  await test.step('keep it, sign in and dial', async () => {
    await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(editor(page)).toHaveCount(0);
    await expect(page.getByText('Our gateway').first()).toBeVisible();
    here.answerWith([{ status: 200 }, { status: 200 }]);
    await signInAt(page, here.url);
    await dial(page, '201');
    await expect.poll(() => here.received()[4]).toContain('&to=201');
  });

  const file = join(out, 'gateway.json');
  await test.step('export it', async () => {
    await answerDialogs(driven, file);
    await openProfiles(page);
    await expect(page.getByText(`In use at ${here.host}`)).toBeVisible();
    await page.getByRole('button', { name: 'Export Our gateway…' }).click();
    await expect(page.getByText('Written to gateway.json.')).toBeVisible();
    expect(readFileSync(file, 'utf8')).toBe(
      readFileSync(join(userDataFolder(desktop), 'profiles', 'my-generic-form.json'), 'utf8'),
    );
    expect(await accessibilityProblems(page)).toEqual([]);
  });
  await driven.quit();

  const again = await launch();
  await test.step('remove it: the account that uses it is told, and goes with it', async () => {
    await numberField(again.page).waitFor();
    await openProfiles(again.page);
    await again.page.getByRole('button', { name: 'Remove Our gateway' }).click();
    const ask = again.page.getByRole('dialog', { name: 'Remove “Our gateway”?' });
    await expect(ask).toContainText(`The account at ${here.host} uses it.`);
    await ask.getByRole('button', { name: 'Remove' }).click();
    await expect(signInButton(again.page)).toBeVisible();
    expect(await desktop.secrets()).toEqual([]);
    expect(readdirSync(join(userDataFolder(desktop), 'profiles'))).toEqual([]);
  });

  await test.step('import it again, and use it', async () => {
    await answerDialogs(again, file);
    await again.page.getByRole('button', { name: 'Change' }).click();
    await again.page.getByRole('button', { name: 'Import a profile' }).click();
    const ask = again.page.getByRole('dialog', { name: 'Import “Our gateway”?' });
    await expect(ask).toContainText('The profile names no server.');
    await expect(ask.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await ask.getByRole('button', { name: 'Import', exact: true }).click();
    here.answerWith([{ status: 200 }, { status: 200 }]);
    await signInAt(again.page, here.url);
    await dial(again.page, '202');
    await expect.poll(() => here.received()[6]).toContain('&to=202');
  });
  await again.quit();
  expect(findSecret(password, { folders: [desktop.home, out] })).toEqual([]);
});

test('a profile that moves to another server asks; its account signs in anew, and nothing was sent there before', async ({
  desktop,
  launch,
}) => {
  const driven = await launch();
  const { page } = driven;
  const file = join(desktop.env['TMPDIR'] ?? '', 'our-pbx.json');
  writeFileSync(file, JSON.stringify(profileAt(here.url)));
  await answerDialogs(driven, file);
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('button', { name: 'Import a profile' }).click();
  const ask = page.getByRole('dialog', { name: 'Import “Our PBX”?' });
  await expect(ask.getByText(here.host)).toBeVisible();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(here.received()).toEqual([]);
  await ask.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(`Server: ${here.host}`)).toBeVisible();
  here.answerWith([{ status: 200 }]);
  await signInAt(page);

  await openProfiles(page);
  await page.getByRole('button', { name: 'Change Our PBX' }).click();
  await editor(page).getByLabel('Address of the server').fill(elsewhere.url);
  await expect(requestOf(page, 'Dial')).toContainText(`POST ${elsewhere.url}/calls`);
  await expect(requestOf(page, 'Dial')).toContainText('Authorization: Basic (‹extension›:••••••)');
  await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Is this your phone system?' });
  await expect(question.getByText(elsewhere.host)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(editor(page)).toBeVisible();
  expect(await desktop.lookup(`dialboard:${here.url}`, 'account')).not.toBeNull();

  await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
  await question.getByRole('button', { name: 'Yes, this is it' }).click();
  await expect(signInButton(page)).toBeVisible();
  expect(await desktop.secrets()).toEqual([]);
  expect(elsewhere.received()).toEqual([]);

  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('button', { name: /^Our PBX/ }).click();
  elsewhere.answerWith([{ status: 200 }]);
  await signInAt(page);
  expect(elsewhere.received()).toHaveLength(1);
});

test('before there is an account a profile is made with the keyboard alone, and changed where it is chosen', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Change' }).press('Enter');
  const make = page.getByRole('button', { name: 'Make a profile…' });
  await make.press('Enter');
  await page.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
  await expect(editor(page)).toBeVisible();
  await expect(requestOf(page, 'Dial')).toBeVisible();
  // What was not changed is left without a question, and the focus is where it was.
  await page.keyboard.press('Escape');
  await expect(editor(page)).toHaveCount(0);
  await expect(make).toBeFocused();

  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
  const name = editor(page).getByLabel('Name', { exact: true });
  await name.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Door opener');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Discard your changes?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
  await editor(page).getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByText('Door opener')).toBeVisible();

  await page.getByRole('button', { name: 'Change' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Your own' })).toBeVisible();
  await page.getByRole('button', { name: 'Change Door opener' }).press('Enter');
  await expect(name).toHaveValue('Door opener');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a broken profile is set aside, says where it is broken, and is mended in the editor', async ({
  desktop,
  launch,
}) => {
  const folder = join(userDataFolder(desktop), 'profiles');
  mkdirSync(folder, { recursive: true });
  const broken = JSON.stringify({ ...profileAt(here.url), kind: 'fridge' }, null, 2);
  writeFileSync(join(folder, 'our-pbx.json'), broken);
  const { page } = await launch();
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await numberField(page).waitFor();
  await openProfiles(page);
  await expect(page.getByText('is no profile, so it was set aside.')).toBeVisible();
  await expect(page.getByText('Line 5, column 3: “kind” is "fridge".')).toBeVisible();
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^our-pbx\.json\.\d+\.unreadable$/)]);

  await page.getByRole('button', { name: 'Mend it' }).click();
  await editor(page)
    .getByRole('button', { name: /^Line 5, column 3/ })
    .click();
  await expect(textOf(page)).toBeFocused();
  expect(await textOf(page).evaluate((area) => (area as HTMLTextAreaElement).selectionStart)).toBe(
    broken.indexOf('"kind"'),
  );
  expect(await accessibilityProblems(page)).toEqual([]);
  await textOf(page).fill(broken.replace('fridge', 'pbx'));
  await expect(editor(page).getByRole('button', { name: /^Line/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  const leave = page.getByRole('dialog', { name: 'Discard your changes?' });
  await leave.getByRole('button', { name: 'Go on' }).click();
  await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Yes, this is it' }).click();
  await expect(editor(page)).toHaveCount(0);
  await expect(page.getByText('Our PBX', { exact: true })).toBeVisible();
  expect(readdirSync(folder)).toEqual(['our-pbx.json']);
});
