import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DrivenApp } from '../support/app';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { userDataFolder } from '../support/kept-account';
import { everythingFound, itemsFound, unnamed } from '../support/kept-files';
import { findSecret } from '../support/secret-scan';
import { smallProfile } from '../unit/shared/profile/small-profile';
import { callAndHangUp, signInAndWait, signInButton } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 } });
});
test.afterEach(() => pbx.close());

const vcard = [
  ['Marijke van Dijk', '+31 20 765 4321'],
  ['Ștefan Popescu', '+40 21 310 0000'],
]
  .map(([name, number]) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nTEL:${number}\r\nEND:VCARD\r\n`)
  .join('');

/** What a person would not want to be read by others. */
const told = [
  'Marijke van Dijk',
  'Ștefan Popescu',
  '+31207654321',
  '020 765 4321',
  '+40213100000',
  'Front desk of ours',
];

/** The system's dialog for files and folders belongs to the toolkit; here it answers with a path at once. */
async function answerDialog({ app }: DrivenApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

async function openPrivacy(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Privacy', exact: true }).scrollIntoViewIfNeeded();
}

/** A long use of all that keeps something. */
async function useEverything(driven: DrivenApp, home: string): Promise<void> {
  const { page } = driven;
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await request(page, 'changeSettings', {
    region: 'NL',
    keepRecents: '30',
    callPage: 'https://crm.example.com/{number}',
  });
  await request(page, 'addFavourite', { name: 'Front desk of ours', number: '201', colour: 'blue', key: '1' });
  const file = join(home, 'people.vcf');
  writeFileSync(file, vcard);
  await answerDialog(driven, file);
  const preview = await request(page, 'chooseContactsFile');
  if (!preview.ok || preview.value === null) throw new Error(JSON.stringify(preview));
  expect(await request(page, 'importContacts', { id: preview.value.id })).toMatchObject({ ok: true });
  expect(await request(page, 'saveProfile', { text: JSON.stringify(smallProfile), replaces: null })).toMatchObject({
    ok: true,
  });
  expect(await request(page, 'setLinkHandler', { on: true })).toMatchObject({ ok: true });
  expect(await request(page, 'setStartAtLogin', { on: true })).toMatchObject({ ok: true, value: { on: true } });
  await callAndHangUp(page, '020 765 4321');
  await callAndHangUp(page, '201');
}

test('after a long use nothing is there that the inventory does not name, and nothing that is kept can be read', async ({
  desktop,
  launch,
}) => {
  const first = await launch();
  await useEverything(first, desktop.env['TMPDIR'] ?? '');
  await first.quit();
  // Twice, since some files are written with the second start only.
  const second = await launch();
  await expect.poll(() => request(second.page, 'getRecents').then(({ recents }) => recents.length)).toBe(2);
  await expect
    .poll(() => request(second.page, 'findContacts', { text: '', from: 0 }))
    .toMatchObject({ value: { total: 2 } });
  await second.quit();

  const found = await everythingFound(desktop);
  expect(unnamed(found)).toEqual([]);
  expect(itemsFound(found)).toEqual(
    [
      'account-note',
      'contacts',
      'credentials',
      'data-key',
      'favourites',
      'link-handler',
      'log',
      'profiles',
      'recents',
      'runtime',
      'settings',
      'start-at-login',
    ].sort(),
  );
  for (const text of told) expect(findSecret(text, { folders: [desktop.home] })).toEqual([]);
  // The same list is wrong as soon as something else is there.
  writeFileSync(join(userDataFolder(desktop), 'calls.log'), '');
  expect(unnamed(await everythingFound(desktop))).toEqual(['.config/Dialboard/calls.log']);
});

test('Delete everything asks, leaves nothing but files of the runtime, and ends at the first screen', async ({
  desktop,
  launch,
}) => {
  const driven = await launch();
  await useEverything(driven, desktop.env['TMPDIR'] ?? '');
  writeFileSync(join(userDataFolder(desktop), 'favourites.sealed.1764086400000.unreadable'), 'x');
  const before = await everythingFound(desktop);
  expect(itemsFound(before)).toEqual(
    expect.arrayContaining([
      'credentials',
      'data-key',
      'favourites',
      'contacts',
      'recents',
      'link-handler',
      'log',
      'profiles',
      'set-aside',
    ]),
  );

  const { page } = driven;
  await openPrivacy(page);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const ask = page.getByRole('dialog', { name: 'Delete everything?' });
  await expect(ask.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ask).toHaveCount(0);
  expect(itemsFound(await everythingFound(desktop))).toEqual(itemsFound(before));

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await ask.getByRole('button', { name: 'Delete everything' }).click();
  await expect(signInButton(page)).toBeVisible();
  // The screen comes with the account's end; the log is the last to go. mimeapps.list and the cache of the desktop are the
  // system's own files; nothing of us is in them any more.
  await expect
    .poll(async () => itemsFound(await everythingFound(desktop)).filter((id) => id !== 'link-handler'))
    .toEqual(['runtime']);
  const after = await everythingFound(desktop);
  expect(unnamed(after)).toEqual([]);
  for (const { what } of after.filter(({ id }) => id === 'link-handler')) {
    expect(readFileSync(join(desktop.home, what), 'utf8')).not.toContain('ialboard');
  }
  expect(await desktop.secrets()).toEqual([]);
  await driven.quit();

  const again = await launch();
  await expect(signInButton(again.page)).toBeVisible();
  await expect(again.page.getByLabel('Server', { exact: true })).toHaveValue('');
  expect(existsSync(join(userDataFolder(desktop), 'settings.json'))).toBe(false);
});

test('with a locked keychain Delete everything names what is left, and does the rest', async ({ desktop, launch }) => {
  const driven = await launch();
  await useEverything(driven, desktop.env['TMPDIR'] ?? '');
  await desktop.lockKeyring();
  const { page } = driven;
  await openPrivacy(page);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page
    .getByRole('dialog', { name: 'Delete everything?' })
    .getByRole('button', { name: 'Delete everything' })
    .click();
  await expect(page.getByRole('alert').filter({ hasText: 'Not everything could be deleted.' })).toBeVisible();
  await expect(page.locator('.rights-left li')).toHaveText([
    'Extension and password',
    'The key of the encrypted files',
  ]);
  expect(readdirSync(userDataFolder(desktop)).filter((name) => name.endsWith('.sealed'))).toEqual([]);
  await desktop.unlockKeyring();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page
    .getByRole('dialog', { name: 'Delete everything?' })
    .getByRole('button', { name: 'Delete everything' })
    .click();
  await expect(signInButton(page)).toBeVisible();
  expect(await desktop.secrets()).toEqual([]);
});

test('Show my data and Export give all that there is, and not the password', async ({ desktop, launch }) => {
  const driven = await launch();
  const { page } = driven;
  await useEverything(driven, desktop.env['TMPDIR'] ?? '');
  await openPrivacy(page);
  await page.getByRole('button', { name: 'Show my data' }).click();
  const shown = page.getByRole('group', { name: 'Show my data' });
  for (const text of [testAccount.extension, 'Front desk of ours', 'Ștefan Popescu', 'region: NL', 'connected']) {
    await expect(shown).toContainText(text);
  }
  await expect(shown).not.toContainText(testAccount.password);
  expect(await accessibilityProblems(page)).toEqual([]);

  const out = join(desktop.env['TMPDIR'] ?? '', 'out');
  mkdirSync(out);
  await answerDialog(driven, out);
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText(/^Written to the new folder dialboard-/)).toBeVisible();
  const [folder = ''] = readdirSync(out);
  expect(readdirSync(join(out, folder)).sort()).toEqual([
    'calls.csv',
    'contacts.csv',
    'dialboard.json',
    'favourites.csv',
  ]);
  const data = JSON.parse(readFileSync(join(out, folder, 'dialboard.json'), 'utf8')) as Record<string, unknown>;
  expect(data).toMatchObject({
    format: 'dialboard-export',
    version: 1,
    account: { server: pbx.origin, extension: testAccount.extension },
    favourites: [{ name: 'Front desk of ours', shown: '201' }],
    profiles: [{ id: 'small', name: 'Small PBX' }],
    contacts: [{ name: 'Marijke van Dijk' }, { name: 'Ștefan Popescu' }],
    calls: [
      { number: '201', outcome: 'connected' },
      { number: '020 765 4321', name: 'Marijke van Dijk', outcome: 'connected' },
    ],
  });
  expect(readFileSync(join(out, folder, 'calls.csv'), 'utf8')).toContain('020 765 4321,Marijke van Dijk,connected');
  for (const name of readdirSync(join(out, folder))) {
    expect(readFileSync(join(out, folder, name), 'utf8')).not.toContain(testAccount.password);
  }
});

test('recents that are kept are unreadable without the key, gone after their period, and gone when keeping is switched off', async ({
  desktop,
  launch,
}) => {
  const file = join(userDataFolder(desktop), 'recents.sealed');
  const first = await launch();
  await signInAndWait(first.page, { server: pbx.origin, ...testAccount });
  await request(first.page, 'changeSettings', { region: 'NL' });
  await callAndHangUp(first.page, '020 765 4321');
  expect(existsSync(file)).toBe(false);
  expect(await request(first.page, 'changeSettings', { keepRecents: '7' })).toMatchObject({ ok: true });
  await expect.poll(() => existsSync(file)).toBe(true);
  await first.quit();
  for (const text of ['0207654321', '020 765 4321', '+31207654321']) {
    expect(findSecret(text, { folders: [desktop.home] })).toEqual([]);
  }

  const count = (page: Page) => request(page, 'getRecents').then(({ recents }) => recents.length);
  const second = await launch();
  await expect.poll(() => count(second.page)).toBe(1);
  await second.quit();

  // Eight days later: the clock of the program is set on, which is all that it knows of time.
  const later = await launch();
  await later.app.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 8 * 24 * 60 * 60 * 1000;
  });
  // Either the start or this looks for what is too old, whichever comes after the clock was set.
  await request(later.page, 'changeSettings', { keepRecents: '7' });
  await expect.poll(() => count(later.page)).toBe(0);
  await expect.poll(() => existsSync(file)).toBe(false);
  await later.quit();

  const fourth = await launch();
  await callAndHangUp(fourth.page, '020 765 4321');
  await expect.poll(() => existsSync(file)).toBe(true);
  await request(fourth.page, 'changeSettings', { keepRecents: 'off' });
  await expect.poll(() => existsSync(file)).toBe(false);
  expect(await count(fourth.page)).toBe(1);
});
