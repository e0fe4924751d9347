import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import {
  answerAsk,
  askSheet,
  attachToStarted,
  becomeLinkHandler,
  observeStartsByLink,
  openLink,
} from '../support/links';
import { startNotificationServer } from '../support/notification-server';
import { startPanel } from '../support/panel';
import { dialRequests } from '../support/pbx-log';
import { startProgram } from '../support/processes';
import { run } from '../support/run-program';
import { dial, signInAndWait, status } from '../support/steps';
import { closeWindow, visibleWindows } from '../support/windows';

test.use({ windowManager: true });

const link = 'tel:+31201234567';
const dear = 'tel:0900%201234';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 60_000 } });
});
test.afterEach(() => pbx.close());

const dials = () => dialRequests(pbx.log()).map(({ destination }) => destination);
const endOfCalls = () => pbx.calls().map(({ call }) => call.reason);
const account = () => ({ server: pbx.origin, ...testAccount });

/** Signs in as somebody in the Netherlands whose links open here and dial ordinary numbers at once. */
async function settleIn(page: Page, settings: Parameters<typeof request<'changeSettings'>>[2] = {}): Promise<void> {
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { region: 'NL', ordinaryLinks: 'dial', ...settings });
  await becomeLinkHandler(page);
}

test('in desk-phone mode a link dials with no window and one notification, which hangs up', async ({
  desktop,
  launch,
}) => {
  const panel = await startPanel(desktop);
  const notifications = await startNotificationServer(desktop);
  const started = await launch();
  await settleIn(started.page, { deskPhone: true, trayTold: true });
  await expect.poll(panel.icons).toBe(1);
  await closeWindow(started);
  await expect.poll(() => visibleWindows(desktop)).toBe(0);

  await openLink(desktop, link);
  const shown = await notifications.find('Your phone is ringing');
  expect(shown).toMatchObject({ body: expect.stringContaining('020 123 4567'), actions: { 'hang-up': 'Hang up' } });
  expect(dials()).toEqual(['+31201234567']);
  await expect.poll(panel.tooltip).toBe('Dialboard – Your phone is ringing: 020 123 4567');
  expect(await visibleWindows(desktop)).toBe(0);

  notifications.press(shown, 'hang-up');
  await expect.poll(endOfCalls).toEqual(['hung-up']);
  await expect.poll(notifications.shown).toEqual([]);
  await expect.poll(panel.tooltip).toContain('Ready');
  expect(notifications.requests()).toBe(1);
  expect(await visibleWindows(desktop)).toBe(0);

  // What must be asked still opens the window.
  await openLink(desktop, dear);
  await expect(askSheet(started.page)).toContainText('0900 1234');
  await expect.poll(() => visibleWindows(desktop)).toBe(1);
  await answerAsk(started.page, 'Escape');
  expect(dials()).toHaveLength(1);
  notifications.end();
  panel.end();
});

test('a link that starts the app in desk-phone mode shows no window either', async ({ desktop, launch }) => {
  const panel = await startPanel(desktop);
  const first = await launch();
  await settleIn(first.page, { deskPhone: true });
  await first.quit();
  observeStartsByLink(desktop);
  // Not xdg-open, which waits for what it starts.
  await openLink(desktop, link, 'gio');
  const { quit } = await attachToStarted(desktop);
  await expect.poll(dials).toEqual(['+31201234567']);
  await expect.poll(panel.tooltip).toContain('Your phone is ringing');
  expect(await visibleWindows(desktop)).toBe(0);
  await quit();
  panel.end();
});

test('pressing the notification itself opens the window', async ({ desktop, launch }) => {
  const panel = await startPanel(desktop);
  const notifications = await startNotificationServer(desktop);
  const started = await launch();
  await settleIn(started.page, { deskPhone: true, trayTold: true });
  await expect.poll(panel.icons).toBe(1);
  await closeWindow(started);
  await expect.poll(() => visibleWindows(desktop)).toBe(0);
  await openLink(desktop, link);
  notifications.press(await notifications.find('Your phone is ringing'), 'default');
  await expect.poll(() => visibleWindows(desktop)).toBe(1);
  await expect(status(started.page)).toContainText('Your phone is ringing');
  notifications.end();
  panel.end();
});

test('a call that fails while the window is hidden is told with the reason, in place of the first notification', async ({
  desktop,
  launch,
}) => {
  await pbx.close();
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 4000, destinationRings: 50 } });
  const panel = await startPanel(desktop);
  // As a server that reads markup: what is no markup must not be read as such.
  const notifications = await startNotificationServer(desktop, ['body', 'body-markup']);
  const started = await launch();
  await settleIn(started.page, { trayTold: true });
  await expect.poll(panel.icons).toBe(1);
  await closeWindow(started);
  await expect.poll(() => visibleWindows(desktop)).toBe(0);
  await request(started.page, 'dial', { id: crypto.randomUUID(), text: '202' });
  const first = await notifications.find('Your phone is ringing');
  // A server without buttons is given none.
  expect(first.actions).toEqual({});
  const failed = await notifications.find('Failed');
  expect(failed).toMatchObject({ id: first.id, body: '202\nthe line was busy' });
  expect(notifications.requests()).toBe(2);
  expect(await visibleWindows(desktop)).toBe(0);
  notifications.end();
  panel.end();
});

test('what is seen in the window is not notified', async ({ desktop, launch }) => {
  const notifications = await startNotificationServer(desktop);
  const { page } = await launch();
  await settleIn(page);
  await dial(page, '211');
  await expect(status(page)).toContainText('Failed');
  expect(notifications.requests()).toBe(0);
  notifications.end();
});

test('a notification of a real desktop program, dunst, hangs up', async ({ desktop, launch }) => {
  const panel = await startPanel(desktop);
  // What dunst would let the person choose from, this chooses by itself.
  const chooser = join(desktop.home, 'choose');
  writeFileSync(chooser, '#!/bin/sh\ngrep -m 1 "Hang up"\n');
  chmodSync(chooser, 0o755);
  const config = join(desktop.home, 'dunstrc');
  writeFileSync(config, `[global]\n  dmenu = ${chooser}\n  timeout = 0\n[urgency_normal]\n  timeout = 0\n`);
  const dunst = await startProgram('dunst', ['-config', config], { env: desktop.env, debianPackage: 'dunst' });
  const dunstctl = async (...args: string[]) =>
    (await run('dunstctl', args, { env: desktop.env, debianPackage: 'dunst', mayFail: true })).stdout.trim();
  await expect.poll(() => dunstctl('count', 'displayed')).toBe('0');

  const started = await launch();
  await settleIn(started.page, { deskPhone: true, trayTold: true });
  await expect.poll(panel.icons).toBe(1);
  await closeWindow(started);
  await expect.poll(() => visibleWindows(desktop)).toBe(0);
  await openLink(desktop, link);
  await expect.poll(() => dunstctl('count', 'displayed')).toBe('1');
  await dunstctl('context');
  await expect.poll(endOfCalls).toEqual(['hung-up']);
  await expect.poll(() => dunstctl('count', 'displayed')).toBe('0');
  await dunst.end();
  panel.end();
});

test('a link that is not to disturb waits: no window, no call, until it is looked at, and then it asks', async ({
  desktop,
  launch,
}) => {
  const panel = await startPanel(desktop);
  const started = await launch();
  await settleIn(started.page, { trayTold: true });
  await panel.choose('Do not disturb for links');
  await expect.poll(async () => (await panel.menu()).some(({ checked }) => checked)).toBe(true);
  await closeWindow(started);
  await expect.poll(() => visibleWindows(desktop)).toBe(0);

  await openLink(desktop, dear);
  await openLink(desktop, link);
  await expect.poll(panel.tooltip).toContain('a link waits');
  expect(await visibleWindows(desktop)).toBe(0);
  expect(dials()).toEqual([]);

  await panel.choose('Look at the link that waits');
  await expect(askSheet(started.page)).toContainText('020 123 4567');
  await expect.poll(() => visibleWindows(desktop)).toBe(1);
  expect(dials()).toEqual([]);
  await answerAsk(started.page, 'Enter');
  await expect.poll(dials).toEqual(['+31201234567']);
  await expect.poll(panel.tooltip).not.toContain('a link waits');
  await panel.choose('Hang up');
  await expect.poll(endOfCalls).toEqual(['hung-up']);

  // In the window it says so, and can be looked at there.
  await openLink(desktop, dear);
  await started.page.getByRole('button', { name: 'Look at it', exact: true }).click();
  await expect(askSheet(started.page)).toContainText('0900 1234');
  await answerAsk(started.page, 'Escape');

  // An emergency number does not wait.
  await openLink(desktop, 'tel:112');
  await expect(askSheet(started.page)).toContainText('112');
  await answerAsk(started.page, 'Escape');
  expect(dials()).toHaveLength(1);
  panel.end();
});

test('a link that starts the app while links do not disturb shows no window', async ({ desktop, launch }) => {
  const panel = await startPanel(desktop);
  const first = await launch();
  await settleIn(first.page, { linksWait: true });
  await first.quit();
  observeStartsByLink(desktop);
  // Not xdg-open, which waits for what it starts.
  await openLink(desktop, link, 'gio');
  const { page, quit } = await attachToStarted(desktop);
  await expect.poll(panel.tooltip).toBe('Dialboard – Extension 101 · Ready · a link waits');
  expect(await visibleWindows(desktop)).toBe(0);
  expect(dials()).toEqual([]);
  await panel.choose('Look at the link that waits');
  await expect(askSheet(page)).toContainText('020 123 4567');
  await expect.poll(() => visibleWindows(desktop)).toBe(1);
  await quit();
  panel.end();
});
