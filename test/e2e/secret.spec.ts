import type { Page } from '@playwright/test';
import type { DrivenApp } from '../support/app';
import { startDemoPbx } from '../support/demo-pbx';
import type { Desktop } from '../support/desktop';
import { expect, test } from '../support/fixtures';
import { heapStrings } from '../support/heap-strings';
import { recordIpc, type IpcRecord } from '../support/ipc-record';
import { findSecret, type Finding } from '../support/secret-scan';
import { dial, hangUpButton, signIn, status } from '../support/steps';

// With signs that JSON, URLs and shells write differently, so that each of those forms is a form of its own.
const password = 'z7"Kaas\\broodje &40% vreemd';
const wrongPassword = 'w9"Kaas\\broodje &41% fout';

// A trace keeps what was typed, in the page's own heap.
test.use({ trace: 'off' });

/** Every place in which the password has no business, searched for both passwords. */
async function searchEverywhere(desktop: Desktop, running: DrivenApp, ipc: IpcRecord): Promise<Finding[]> {
  const places = {
    folders: [desktop.home],
    pids: running.pids(),
    texts: {
      heap: await heapStrings(running.page),
      ipc: await ipc.sent(),
      output: `- ${running.output()}`,
      environment: await running.environment(),
    },
  };
  return [password, wrongPassword].flatMap((secret) => findSecret(secret, places));
}

/** The dialler, found without Playwright's role engine: that one matches the texts of all fields and the heap keeps the match. */
const dialler = (page: Page) => page.locator('input[type="tel"]');

test('the password is found nowhere but in the keyring, in a whole session and after it', async ({
  desktop,
  launch,
}) => {
  const pbx = await startDemoPbx({ accounts: [{ extension: '101', password }] });
  try {
    const first = await launch();
    const firstIpc = await recordIpc(first.app);
    await signIn(first.page, { server: pbx.origin, extension: '101', password: wrongPassword }, 'enter');
    await expect(first.page.locator('[role="alert"]')).toContainText('does not accept');
    await signIn(first.page, { server: pbx.origin, extension: '101', password }, 'enter');
    await expect(dialler(first.page)).toBeVisible();
    expect(await searchEverywhere(desktop, first, firstIpc)).toEqual([]);

    await dial(first.page, '0201234567');
    await expect(status(first.page)).toContainText('Connected');
    await hangUpButton(first.page).click();
    await expect(status(first.page)).toContainText('Ended');
    pbx.setBehaviour('server-error');
    await dial(first.page, '0201234568');
    await expect(status(first.page)).toContainText('Failed');
    expect(await searchEverywhere(desktop, first, firstIpc)).toEqual([]);
    await first.quit();
    expect(findSecret(password, { folders: [desktop.home] })).toEqual([]);

    pbx.setBehaviour('normal');
    const second = await launch();
    const secondIpc = await recordIpc(second.app);
    await second.page.reload();
    await expect(dialler(second.page)).toBeVisible();
    expect(await searchEverywhere(desktop, second, secondIpc)).toEqual([]);
    // What is searched is there: the snapshots of this session, and what the keyring holds.
    expect(await secondIpc.sent()).toContainEqual(expect.stringContaining('signed-in'));
    const kept = await desktop.secrets();
    expect(kept.map(({ attributes }) => attributes['service'])).toEqual([`dialboard:${pbx.origin}`]);
    expect(findSecret(password, { texts: { keyring: kept[0]?.secret ?? '' } })).not.toEqual([]);

    await second.page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(second.page.getByLabel('Password', { exact: true })).toBeVisible();
    expect(await desktop.secrets()).toEqual([]);
    expect(await searchEverywhere(desktop, second, secondIpc)).toEqual([]);
    await second.quit();
    expect(findSecret(password, { folders: [desktop.home] })).toEqual([]);
  } finally {
    await pbx.close();
  }
});

test('the same search finds the password where it is planted: heap, messages, arguments, environment, files', async ({
  desktop,
  launch,
}) => {
  const running = await launch({ args: [`--planted=${password}`], env: { PLANTED: wrongPassword } });
  const ipc = await recordIpc(running.app);
  await running.page.evaluate((planted) => {
    (window as { planted?: unknown }).planted = [`before ${planted}`];
  }, password);
  await running.app.evaluate(({ BrowserWindow }, planted) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('planted', { deep: [planted] });
  }, password);
  await desktop.store('dialboard:planted', 'account', password);
  await running.app.evaluate(async ({ app }, planted) => {
    const { appendFile } = process.getBuiltinModule('node:fs/promises');
    await appendFile(`${app.getPath('userData')}/planted`, `Authorization: Basic ${btoa(`101:${planted}`)}`);
  }, password);
  const found = (await searchEverywhere(desktop, running, ipc)).map(({ where }) => where);
  expect(found).toEqual(
    expect.arrayContaining([
      'heap',
      'ipc',
      'environment',
      `arguments of process ${running.pids()[0]}`,
      expect.stringMatching(/planted$/),
    ]),
  );
  expect(found.filter((where) => where.includes('keyring'))).toEqual([]);
});
