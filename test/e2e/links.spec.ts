import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import {
  answerAsk,
  askCall,
  askSheet,
  attachToStarted,
  becomeLinkHandler,
  observeStartsByLink,
  openLink,
} from '../support/links';
import { dialRequests } from '../support/pbx-log';
import { callAndHangUp, numberField, signIn, signInAndWait, signOutButton, status } from '../support/steps';

test.use({ windowManager: true });

const dutch = { LANG: 'nl_NL.UTF-8', LANGUAGE: 'en' };
const link = 'tel:+31201234567;ext=12';
const dear = 'tel:0900%201234';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

const dials = () => dialRequests(pbx.log()).map(({ destination }) => destination);
const account = () => ({ server: pbx.origin, ...testAccount });
const liveIn = (page: Page, region: string) => request(page, 'changeSettings', { region });

test('a link with the window open asks; Enter dials once, Escape dials nothing', async ({ desktop, launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await liveIn(page, 'NL');
  await becomeLinkHandler(page);

  const clicked = Date.now();
  await openLink(desktop, link);
  await expect(askSheet(page)).toContainText('020 123 4567');
  const asked = Date.now();
  await expect(askSheet(page)).toContainText('12');
  await answerAsk(page, 'Enter');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dials()).toEqual(['+31201234567,12']);
  const sent = Date.parse(dialRequests(pbx.log())[0]?.time ?? '');
  test.info().annotations.push({
    type: 'xdg-open',
    description: `to the question ${asked - clicked} ms, to the request ${sent - clicked} ms (500 of them no answer counts)`,
  });

  await openLink(desktop, dear, 'gio');
  await expect(askSheet(page)).toContainText('0900 1234');
  await expect(askSheet(page)).toContainText('premium');
  await answerAsk(page, 'Escape');
  expect(dials()).toHaveLength(1);
});

test('a link brings a minimised window back', async ({ desktop, launch }) => {
  const { app, page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await becomeLinkHandler(page);
  const minimised = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect.poll(minimised).toBe(true);
  await openLink(desktop, link);
  await expect(askSheet(page)).toBeVisible();
  await expect.poll(minimised).toBe(false);
  await answerAsk(page, 'Enter');
  await expect.poll(dials).toEqual(['+31201234567,12']);
});

test('a link while signed out waits, and is offered after sign-in', async ({ desktop, launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await becomeLinkHandler(page);
  await signOutButton(page).click();
  await openLink(desktop, dear);
  await openLink(desktop, link);
  await expect(askSheet(page)).toHaveCount(0);
  await signIn(page, account());
  await expect(askSheet(page)).toContainText('20 123 4567');
  await answerAsk(page, 'Escape');
  await expect(askSheet(page)).toHaveCount(0);
  expect(dials()).toEqual([]);
});

test('a link to an emergency number while signed out says at once that it must be called on a phone', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await liveIn(page, 'NL');
  await becomeLinkHandler(page);
  await signOutButton(page).click();
  await expect(page.getByLabel('Server', { exact: true })).toBeVisible();
  const said = page.getByRole('alert');
  await openLink(desktop, 'tel:112');
  await expect(said).toContainText('112 is an emergency number');
  await expect(said).toContainText('Call 112 on a phone, now.');
  expect(await accessibilityProblems(page)).toEqual([]);
  // Another link takes its place, and says nothing.
  await openLink(desktop, link);
  await expect(said).toHaveCount(0);
  await openLink(desktop, 'tel:112');
  await expect(said).toContainText('112');
  await signIn(page, account());
  await expect(askSheet(page)).toContainText('112');
  await expect(said).toHaveCount(0);
  expect(dials()).toEqual([]);
});

test('a link starts the app when it is closed, and asks', async ({ desktop, launch }) => {
  const first = await launch({ env: dutch });
  await signInAndWait(first.page, account());
  await liveIn(first.page, 'NL');
  await becomeLinkHandler(first.page);
  await first.quit();
  observeStartsByLink(desktop);

  const clicked = performance.now();
  await openLink(desktop, dear, 'gio');
  const { page, quit } = await attachToStarted(desktop);
  await expect(askSheet(page)).toContainText('0900 1234');
  test.info().annotations.push({
    type: 'gio open of the closed app to question',
    description: `${Math.round(performance.now() - clicked)} ms`,
  });
  await answerAsk(page, 'Enter');
  await expect.poll(dials).toEqual(['+319001234']);
  await quit();
});

test('a key that was meant for another program does not call', async ({ desktop, launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await becomeLinkHandler(page);
  await openLink(desktop, link);
  await askSheet(page).waitFor();
  // As fast as a test can be after it appeared: still within the half second in which nothing counts.
  await page.keyboard.press('Enter');
  await askCall(page).click({ noWaitAfter: true });
  expect(dials()).toEqual([]);
  await expect(askSheet(page)).toBeVisible();
  await answerAsk(page, 'Escape');
  expect(dials()).toEqual([]);
  await expect(numberField(page)).toBeFocused();
});

test('links are offered before a call, and not while one that has ended is on the screen', async ({ launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  const offer = page.getByRole('region', { name: 'Open phone links with Dialboard?' });
  await expect(offer).toBeVisible();
  await callAndHangUp(page, '201');
  // The offer would come with this answer.
  await request(page, 'linkHandlerStatus');
  await expect(page.locator('.call-card')).toBeVisible();
  await expect(offer).toHaveCount(0);
});
