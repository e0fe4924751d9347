import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { electronPath } from '../support/app';
import { expect, test } from '../support/fixtures';
import { heapStrings } from '../support/heap-strings';
import { recordIpc } from '../support/ipc-record';
import { launchPackaged } from '../support/packaged-app';
import { findSecret } from '../support/secret-scan';

// The bed is tested with an app of its own: what a test of Dialboard reports must not hang on the bed being wrong.
const folder = join(process.cwd(), 'test', 'e2e', 'bed-app');
const secret = 'correct "horse" b@ttery';

// A trace keeps what was typed, in the page's own heap.
test.use({ trace: 'off' });

test('drives an app that stores in the private keyring, and finds no trace of the secret elsewhere', async ({
  desktop,
  launch,
}) => {
  const { app, page, pids, output, environment, quit } = await launch({ folder });
  expect(await app.evaluate(({ app: electronApp }) => electronApp.getLocale())).toBe('en-US');
  const ipc = await recordIpc(app);
  // Looking for a button by role while the field is full would leave the secret in Chromium's heap: not the app's doing.
  await page.getByLabel('Password').focus();
  await page.keyboard.type(secret);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('input')?.value === '');
  await expect(page.getByRole('status')).toHaveText('stored');
  expect(await desktop.secrets()).toMatchObject([{ attributes: { service: 'bed-app', account: '101' }, secret }]);
  expect(pids().length).toBeGreaterThan(3);
  const texts = {
    heap: await heapStrings(page),
    ipc: await ipc.sent(),
    output: `- ${output()}`,
    environment: await environment(),
  };
  expect(findSecret(secret, { folders: [desktop.home], pids: pids(), texts })).toEqual([]);
  await quit();
  expect(pids()).toEqual([]);
});

test('finds a secret that main sends to the page, by every way', async ({ launch }) => {
  const { app, page } = await launch({ folder });
  const ipc = await recordIpc(app);
  await app.evaluate(({ ipcMain, BrowserWindow }, planted) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    ipcMain.handle('answer', () => ({ nested: [new Map([['password', planted]])] }));
    ipcMain.handle('fail', () => Promise.reject(new Error(`wrong password ${planted}`)));
    contents?.ipc.handle('own', () => Buffer.from(planted));
    contents?.send('event', planted);
    contents?.postMessage('message', planted);
    contents?.mainFrame.send('to-frame', planted);
    void contents?.executeJavaScript(`void ${JSON.stringify(planted)}`);
  }, secret);
  const ask = (channel: string): Promise<unknown> =>
    page.evaluate(
      (name) => (window as unknown as { bed: { ask(name: string): Promise<unknown> } }).bed.ask(name),
      channel,
    );
  await ask('greet');
  await ask('answer');
  await ask('own');
  await expect(ask('fail')).rejects.toThrow('wrong password');
  const sent = await ipc.sent();
  const guilty = sent.filter((message) => findSecret(secret, { texts: { message } }).length > 0);
  expect(guilty.map((message) => message.split('\n')[0]).sort()).toEqual(
    ['error fail', 'executeJavaScript', 'postMessage', 'reply answer', 'reply own', 'send', 'send'].sort(),
  );
  expect(sent.some((message) => message === 'reply greet\nhello')).toBe(true);
});

test('finds a secret in the heap of the page, also late in a long string, and not when it is gone', async ({
  launch,
}) => {
  const { page } = await launch({ folder });
  await page.evaluate((planted) => {
    const kept = window as unknown as { kept: unknown };
    kept.kept = { text: Array.from({ length: 5000 }, (_, at) => String(at)).join() + planted.slice(0) };
  }, secret);
  const found = findSecret(secret, { texts: { heap: await heapStrings(page) } });
  expect(found.map(({ form }) => form)).toContain('plain');
  await page.evaluate(() => {
    delete (window as unknown as { kept?: unknown }).kept;
  });
  expect(findSecret(secret, { texts: { heap: await heapStrings(page) } })).toEqual([]);
});

test('finds a secret in arguments, environment and files of an app', async ({ desktop, launch }) => {
  const planted = 'planted-secret';
  const { pids, environment, kill } = await launch({ folder, args: [`--x=${planted}`], env: { LEAK: planted } });
  writeFileSync(join(desktop.home, 'log'), `Authorization: Basic ${Buffer.from(`101:${planted}`).toString('base64')}`);
  const texts = { environment: await environment() };
  const where = findSecret(planted, { folders: [desktop.home], pids: pids(), texts }).map((finding) => finding.where);
  expect(where).toContain(join(desktop.home, 'log'));
  expect(where).toContain(`arguments of process ${pids()[0]}`);
  expect(where).toContain('environment');
  await kill();
  expect(pids()).toEqual([]);
});

test('fails a test when main had an uncaught error', async ({ launch }) => {
  const { app, output, kill } = await launch({ folder });
  await app.evaluate(() => {
    setImmediate(() => {
      throw new Error('planted');
    });
  });
  await expect.poll(output).toContain('planted');
  await expect(kill()).rejects.toThrow('uncaught error');
});

test('drives an app over its DevTools port alone, as a packaged one', async ({ desktop }) => {
  const { page, pids, quit } = await launchPackaged({ executable: electronPath(), desktop, args: [folder] });
  await page.getByLabel('Password').pressSequentially(secret);
  await page.getByRole('button', { name: 'Store' }).click();
  await expect(page.getByRole('status')).toHaveText('stored');
  expect(await desktop.lookup('bed-app', '101')).toBe(secret);
  expect((await heapStrings(page)).length).toBeGreaterThan(1000);
  await quit();
  expect(pids()).toEqual([]);
});
