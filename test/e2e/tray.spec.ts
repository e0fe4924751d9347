import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import type { DrivenApp } from '../support/app';
import { expect, test } from '../support/fixtures';
import { startNotificationServer } from '../support/notification-server';
import { startPanel, type Panel } from '../support/panel';
import { dialRequests } from '../support/pbx-log';
import { callAndHangUp, dial, numberField, signInAndWait, status } from '../support/steps';

test.use({ windowManager: true });

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

const account = () => ({ server: pbx.origin, ...testAccount });
const dials = () => dialRequests(pbx.log()).map(({ destination }) => destination);
const shown = ({ app }: DrivenApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
/** As the button of the window's frame does. */
const closeWindow = ({ app }: DrivenApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const labels = async (panel: Panel) => (await panel.menu()).map(({ label }) => label);

test('the tray says how things are, and its menu does what it says', async ({ desktop, launch }) => {
  await pbx.close();
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 60_000 } });
  const panel = await startPanel(desktop);
  const started = await launch();
  const { page } = started;
  await expect.poll(panel.icons).toBe(1);
  await expect.poll(panel.tooltip).toBe('Dialboard – Signed out');
  const pictures = [await panel.picture()];
  await expect
    .poll(panel.menu)
    .toMatchObject([
      { label: 'Signed out', enabled: false },
      { label: '' },
      { label: 'Open Dialboard', enabled: true },
      { label: 'Dial the clipboard', enabled: false },
      { label: '' },
      { label: 'Do not disturb for links', checked: false },
      { label: 'Settings', enabled: false },
      { label: '' },
      { label: 'Quit Dialboard', enabled: true },
    ]);

  await signInAndWait(page, account());
  await expect.poll(panel.tooltip).toBe('Dialboard – Extension 101 · Ready');
  pictures.push(await panel.picture());

  await request(page, 'changeSettings', { region: 'NL' });
  await dial(page, '020 123 4567');
  await expect.poll(panel.tooltip).toBe('Dialboard – Your phone is ringing: 020 123 4567');
  pictures.push(await panel.picture());
  expect(new Set(pictures).size).toBe(3);
  await panel.choose('Hang up');
  await expect(status(page)).toContainText('Ended: hung up');
  await expect.poll(() => labels(panel)).not.toContain('Hang up');

  await panel.choose('020 123 4567');
  await expect.poll(dials).toHaveLength(2);
  await panel.choose('Hang up');
  await expect(status(page)).toContainText('Ended: hung up');

  await panel.choose('Settings');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');

  await panel.choose('Do not disturb for links');
  await expect
    .poll(async () => (await panel.menu()).find(({ label }) => label.startsWith('Do not'))?.checked)
    .toBe(true);

  await panel.choose('Quit Dialboard');
  await expect.poll(started.pids).toEqual([]);
  panel.end();
});

test('the menu has the last five numbers, the newest first, each once', async ({ desktop, launch }) => {
  await pbx.close();
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 20, destinationRings: 20, destinationAnswers: 20 } });
  const panel = await startPanel(desktop);
  const { page } = await launch();
  await signInAndWait(page, account());
  for (const number of ['11', '12', '13', '14', '15', '16', '12']) await callAndHangUp(page, number);
  const numbers = async () => (await labels(panel)).filter((label) => /^\d+$/.test(label));
  await expect.poll(numbers).toEqual(['12', '16', '15', '14', '13']);
  panel.end();
});

test('closing the window leaves it in the tray, and says so once', async ({ desktop, launch }) => {
  const panel = await startPanel(desktop);
  const notifications = await startNotificationServer(desktop);
  const started = await launch();
  await signInAndWait(started.page, account());
  await expect.poll(panel.icons).toBe(1);
  await closeWindow(started);
  await expect.poll(() => shown(started)).toBe(false);
  expect((await notifications.find('Dialboard stays in the tray')).body).toContain('Quit');

  await panel.choose('Open Dialboard');
  await expect.poll(() => shown(started)).toBe(true);
  await expect(numberField(started.page)).toBeFocused();
  await closeWindow(started);
  await expect.poll(() => shown(started)).toBe(false);
  await panel.click();
  await expect.poll(() => shown(started)).toBe(true);
  expect(notifications.requests()).toBe(1);

  await started.quit();
  const again = await launch();
  await numberField(again.page).waitFor();
  await expect.poll(panel.icons).toBe(1);
  await closeWindow(again);
  await expect.poll(() => shown(again)).toBe(false);
  await panel.choose('Quit Dialboard');
  await expect.poll(again.pids).toEqual([]);
  expect(notifications.requests()).toBe(1);
  notifications.end();
  panel.end();
});

test('without a tray closing the window quits', async ({ launch }) => {
  const started = await launch();
  await signInAndWait(started.page, account());
  await closeWindow(started);
  await expect.poll(started.pids).toEqual([]);
});

test('with a tray that is not wanted closing the window quits', async ({ desktop, launch }) => {
  const panel = await startPanel(desktop);
  const started = await launch();
  const { page } = started;
  await signInAndWait(page, account());
  await page.keyboard.press('Control+,');
  await page.getByLabel('When I close the window', { exact: true }).selectOption('Quit Dialboard');
  await expect.poll(panel.icons).toBe(1);
  await closeWindow(started);
  await expect.poll(started.pids).toEqual([]);
  panel.end();
});

test('when the panel ends while the window is hidden, the window comes back; a new panel gets the icon', async ({
  desktop,
  launch,
}) => {
  const panel = await startPanel(desktop);
  const started = await launch();
  await signInAndWait(started.page, account());
  await expect.poll(panel.icons).toBe(1);
  await closeWindow(started);
  await expect.poll(() => shown(started)).toBe(false);
  panel.end();
  await expect.poll(() => shown(started)).toBe(true);
  const next = await startPanel(desktop);
  await expect.poll(next.icons).toBe(1);
  await expect.poll(next.tooltip).toContain('Ready');
  next.end();
});

test('a panel that comes back soon takes the icon over, and the window stays hidden', async ({ desktop, launch }) => {
  const panel = await startPanel(desktop);
  const started = await launch();
  await signInAndWait(started.page, account());
  await expect.poll(panel.icons).toBe(1);
  await closeWindow(started);
  await expect.poll(() => shown(started)).toBe(false);
  panel.end();
  const next = await startPanel(desktop);
  await expect.poll(next.icons).toBe(1);
  await next.choose('Settings');
  await expect(started.page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  next.end();
});

test('a hidden start shows the tray and no window; a second start shows it', async ({ desktop, launch }) => {
  const panel = await startPanel(desktop);
  const first = await launch();
  await signInAndWait(first.page, account());
  await first.quit();
  await expect.poll(panel.icons).toBe(0);

  const started = await launch({ args: ['--hidden'] });
  await expect.poll(panel.tooltip).toBe('Dialboard – Extension 101 · Ready');
  expect(await shown(started)).toBe(false);
  await panel.choose('Open Dialboard');
  await expect.poll(() => shown(started)).toBe(true);
  expect(await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  panel.end();
});

test('a hidden start without a tray can still be reached: the window is minimised', async ({ launch }) => {
  const started = await launch({ args: ['--hidden'] });
  const minimised = () => started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await expect.poll(minimised).toBe(true);
});
