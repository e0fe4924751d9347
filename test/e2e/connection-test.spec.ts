import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import * as fault from '../support/fault-server';
import { expect, test } from '../support/fixtures';
import { allKept, keptCredentials, keptNote, nothing } from '../support/kept-account';
import { dialRequests } from '../support/pbx-log';
import { callAndHangUp, dial, signIn, signInAndWait, status } from '../support/steps';
import { startTls } from '../support/tls-fault';

let pbx: TestPbx;
const servers: { close: () => Promise<void> }[] = [];

/** Remembers a server, to be closed after the test. */
async function keep<Server extends { close: () => Promise<void> }>(starting: Promise<Server>): Promise<Server> {
  const server = await starting;
  servers.push(server);
  return server;
}

test.beforeEach(async () => {
  pbx = await keep(startDemoPbx());
});
test.afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const testButton = (page: Page) => page.getByRole('button', { name: 'Test the connection', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Connection test' });
const parts = (page: Page) => dialog(page).getByRole('listitem');
const hostOf = (url: string): string => new URL(url).host;

/** Closes the test, by the key. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

test('a sign-in that does not reach the server offers a test that says which part fails, and what is typed stays', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  const refusing = await keep(fault.startRefusing());
  const selfSigned = await keep(startTls('self-signed'));
  const cases: [server: string, states: string[], words: string][] = [
    [
      fault.unknownHost,
      ['Name (DNS)Failed', 'Connection (TCP)Not tried', 'Security (TLS)Not tried', 'Sign-inNot tried'],
      'There is no server named nonexistent.invalid',
    ],
    [
      refusing.url,
      ['Name (DNS)Nothing to test', 'Connection (TCP)Failed', 'Security (TLS)Not tried', 'Sign-inNot tried'],
      `Nothing answers at ${hostOf(refusing.url)}.`,
    ],
    [
      selfSigned.url,
      ['Name (DNS)Nothing to test', 'Connection (TCP)OK', 'Security (TLS)Failed', 'Sign-inNot tried'],
      `does not trust the security certificate of ${hostOf(selfSigned.url)}`,
    ],
  ];
  for (const [server, states, words] of cases) {
    await test.step(words, async () => {
      await signIn(page, { server, ...testAccount });
      await testButton(page).click();
      await expect(parts(page)).toHaveText(states.map((state) => new RegExp(`^${state.replace(/[()]/g, '\\$&')}`)));
      await expect(parts(page).filter({ hasText: 'Failed' })).toContainText(words);
      await expect(dialog(page).getByRole('status')).toHaveText(/^This part fails: .*\.$/);
      await leave(page);
      await expect(testButton(page)).toBeFocused();
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue(testAccount.password);
    });
  }
  expect(selfSigned.requests()).toEqual([]);
  expect(await allKept(desktop)).toEqual(nothing);

  // A password that is wrong is no matter of the way there; the answer says so without a test.
  await signIn(page, { server: pbx.origin, ...testAccount, password: 'wrong' });
  await expect(page.getByRole('alert')).toContainText('does not accept this extension and password');
  await expect(testButton(page)).toHaveCount(0);
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
});

test('a dial that does not reach the PBX offers the test, which sees when it is back, and costs nobody the account', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await pbx.close();
  await dial(page, '020 123 4567');
  await expect(status(page)).toHaveText('Failed');
  await testButton(page).click();
  await expect(dialog(page).getByRole('status')).toHaveText('This part fails: Connection (TCP).');
  expect(await keptCredentials(desktop, pbx.origin)).toEqual(testAccount);

  await pbx.listen({ port: Number(new URL(pbx.origin).port) });
  pbx.setBehaviour('wrong-password');
  await dialog(page).getByRole('button', { name: 'Test again' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('This part fails: Sign-in.');
  await expect(parts(page).last()).toContainText('does not accept this extension and password');
  pbx.setBehaviour('normal');
  await dialog(page).getByRole('button', { name: 'Test again' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('Everything works.');
  await dialog(page).getByRole('button', { name: 'Close' }).click();

  expect(keptNote(desktop)).not.toBeNull();
  expect(await keptCredentials(desktop, pbx.origin)).toEqual(testAccount);
  expect(dialRequests(pbx.log())).toHaveLength(0);
  await callAndHangUp(page, '020 123 4567');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the settings have it too, and axe-core finds nothing there, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signInAndWait(page, { server: pbx.origin, ...testAccount });
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Test the connection' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText('Everything works.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await pbx.close();
    await dialog(page).getByRole('button', { name: 'Test again' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText('This part fails: Connection (TCP).');
    expect(await accessibilityProblems(page)).toEqual([]);
    // The settings are still there below.
    await leave(page);
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  });
}
