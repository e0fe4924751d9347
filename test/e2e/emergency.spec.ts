import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { answerAsk, askSheet, becomeLinkHandler, openLink } from '../support/links';
import { dialRequests } from '../support/pbx-log';
import { dial, numberField, signInAndWait, status } from '../support/steps';
import { waitUntil } from '../support/wait-until';

test.use({ windowManager: true });

const dutch = { LANG: 'nl_NL.UTF-8', LANGUAGE: 'en' };

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 60_000 } });
});
test.afterEach(() => pbx.close());

const dials = () => dialRequests(pbx.log()).map(({ destination, anonymous }) => ({ destination, anonymous }));
const account = () => ({ server: pbx.origin, ...testAccount });
const callNow = (page: Page) => askSheet(page).getByRole('button', { name: 'Call 112 now', exact: true });

test('112 typed by hand: the question, and the first Enter calls, with the number shown', async ({ launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { hideNumber: true });
  await numberField(page).fill('112');
  await page.keyboard.press('Enter');
  await expect(callNow(page)).toBeFocused();
  // No first moment in which nothing counts
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dials()).toEqual([{ destination: '112', anonymous: false }]);
});

test('the question says what there is to know, in light and dark and in a small window', async ({ launch }) => {
  const { page, app } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { hideNumber: true });
  await dial(page, '112');
  await expect(askSheet(page)).toContainText('may not carry your location');
  await expect(askSheet(page)).toContainText('never anonymous');
  const size = await askSheet(page)
    .locator('.ask-emergency-number')
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(64);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(380, 480));
  await expect(callNow(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(askSheet(page)).toBeHidden();
  expect(dials()).toEqual([]);
});

test('112 is called while the PBX has not answered for another call', async ({ launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  pbx.setBehaviour({ behaviour: 'slow', on: 'dial', delay: 60_000 });
  await dial(page, '201');
  await expect(status(page)).toContainText('Asking the PBX');
  // Any other number has to wait.
  await numberField(page).fill('202');
  await page.keyboard.press('Enter');
  await numberField(page).fill('112');
  await page.keyboard.press('Enter');
  await expect(callNow(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => dials().map(({ destination }) => destination)).toEqual(['201', '112']);
});

test('a number that is being called is not called again, but 112 is: the call may be a silent one', async ({
  launch,
}) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  const called: string[] = [];
  const began = Date.now();
  for (const number of ['112', '201', '112']) {
    // Two wishes for one number within two seconds are one.
    if (called.includes(number)) await waitUntil('two seconds to pass', () => Date.now() - began > 2500);
    await dial(page, number);
    if (number === '112') {
      await expect(callNow(page)).toBeFocused();
      await page.keyboard.press('Enter');
    }
    called.push(number);
    await expect.poll(() => dials().map(({ destination }) => destination)).toEqual(called);
    await expect(page.getByText('Asking the PBX', { exact: true }).and(page.getByRole('status'))).toHaveCount(0);
  }
  await dial(page, '201');
  await expect(page.getByRole('alert')).toContainText('This number is being called already.');
  expect(dials()).toHaveLength(3);
});

test('a link to 112 asks although ordinary links dial, and Escape calls nobody', async ({ desktop, launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { ordinaryLinks: 'dial' });
  await becomeLinkHandler(page);
  await openLink(desktop, 'tel:1-1-2');
  await expect(callNow(page)).toBeVisible();
  await answerAsk(page, 'Escape');
  expect(dials()).toEqual([]);
});

test.describe('with a policy', () => {
  function policy(folder: string, document: object): Record<string, string> {
    const path = join(folder, 'policy.json');
    writeFileSync(path, JSON.stringify(document));
    return { ...dutch, DIALBOARD_POLICY: path };
  }

  test('that shows the number only', async ({ launch }, info) => {
    const env = policy(info.outputPath(), { emergency: 'show-only', contact: 'the front desk' });
    const { page } = await launch({ env });
    await signInAndWait(page, account());
    await dial(page, '112');
    await expect(askSheet(page)).toContainText('Call 112 on your own phone.');
    await expect(askSheet(page)).toContainText('the front desk');
    await expect(callNow(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(askSheet(page)).toBeHidden();
    expect(dials()).toEqual([]);
  });

  test('that dials at once', async ({ launch }, info) => {
    const { page } = await launch({ env: policy(info.outputPath(), { emergency: 'dial' }) });
    await signInAndWait(page, account());
    await dial(page, '112');
    await expect(status(page)).toContainText('Your phone is ringing');
    expect(dials()).toEqual([{ destination: '112', anonymous: false }]);
  });
});
