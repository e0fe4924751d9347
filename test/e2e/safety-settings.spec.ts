import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { answerAsk, askSheet } from '../support/links';
import { dialRequests } from '../support/pbx-log';
import { dial, signInAndWait, status } from '../support/steps';

const dutch = { LANG: 'nl_NL.UTF-8', LANGUAGE: 'en' };

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 60_000 } });
});
test.afterEach(() => pbx.close());

const account = () => ({ server: pbx.origin, ...testAccount });
const dials = () => dialRequests(pbx.log()).map(({ destination, anonymous }) => ({ destination, anonymous }));
const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings' });
const list = (page: Page, name: string) => settings(page).getByRole('group', { name, exact: true });

async function openSafety(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await expect(settings(page).getByRole('heading', { name: 'Safety' })).toBeAttached();
}

async function liveInTheNetherlands(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await settings(page).getByLabel('Home region').selectOption('NL');
  await page.keyboard.press('Escape');
}

test('what is on the list of refused destinations is not called, until it is taken off', async ({ launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await liveInTheNetherlands(page);
  await openSafety(page);
  const refused = list(page, 'Never call');
  await refused.getByLabel('Beginning').fill('what');
  await refused.getByRole('button', { name: 'Add' }).click();
  await expect(refused.getByRole('alert')).toContainText('Type the first digits');
  await refused.getByLabel('Beginning').fill('020 12');
  await refused.getByRole('button', { name: 'Add' }).click();
  await expect(refused.getByRole('listitem')).toHaveText(/Begins with 02012/);
  await page.keyboard.press('Escape');

  await dial(page, '020 123 4567');
  await expect(page.getByRole('alert')).toContainText('your own list of refused destinations');
  expect(dials()).toEqual([]);

  await openSafety(page);
  await refused.getByRole('button', { name: 'Remove Begins with 02012' }).click();
  await expect(refused.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await dial(page, '020 123 4567');
  await expect(status(page)).toContainText('Your phone is ringing');
});

test('a trusted kind does not ask any more, an unwanted number does', async ({ launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await liveInTheNetherlands(page);
  await openSafety(page);
  const trusted = list(page, 'Call without asking about the price');
  await trusted.getByLabel('By', { exact: true }).selectOption('Country');
  await trusted.getByLabel('Country', { exact: true }).selectOption('BE');
  await trusted.getByRole('button', { name: 'Add' }).click();
  await expect(trusted.getByRole('listitem')).toHaveText(/Belgium/);
  const unwanted = list(page, 'Unwanted numbers');
  await unwanted.getByLabel('Unwanted number', { exact: true }).fill('020 765 4321');
  await unwanted.getByRole('button', { name: 'Add' }).click();
  await expect(unwanted.getByRole('listitem')).toHaveText(/\+31207654321/);
  await page.keyboard.press('Escape');

  await dial(page, '020 765 4321');
  await expect(askSheet(page)).toContainText('You marked this number as unwanted.');
  await answerAsk(page, 'Escape');
  await dial(page, '+32 2 555 12 12');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dials()).toEqual([{ destination: '+3225551212', anonymous: false }]);
});

test('the number is hidden by the setting, or for one call', async ({ launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await liveInTheNetherlands(page);
  await page.getByLabel('Hide my number').check();
  await dial(page, '020 123 4567');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dials()).toEqual([{ destination: '+31201234567', anonymous: true }]);
  await expect(page.getByLabel('Hide my number')).not.toBeChecked();
  await openSafety(page);
  await settings(page).getByRole('switch', { name: 'Hide my number' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Hide my number')).toBeChecked();
});

function policy(folder: string, text: string): Record<string, string> {
  const path = join(folder, 'policy.json');
  writeFileSync(path, text);
  return { ...dutch, DIALBOARD_POLICY: path };
}

test('what the organisation decides is shown locked, with the reason and whom to ask', async ({ launch }, info) => {
  const document = {
    contact: 'the service desk',
    destinations: { refused: [{ kind: 'premium-rate' }] },
    settings: {
      ...{ region: 'NL', callsPerHour: 30, numberFormat: 'national', outsideLinePrefix: '9' },
      ...{ keepRecents: 'off', hotkey: 'off', ordinaryHotkey: 'ask', callPageMoment: 'never', deskPhone: false },
      closeToTray: true,
    },
  };
  const { page } = await launch({ env: policy(info.outputPath(), JSON.stringify(document)) });
  await signInAndWait(page, account());
  await openSafety(page);
  await expect(settings(page).getByLabel('Ask after')).toBeDisabled();
  await expect(settings(page).getByLabel('Ask after')).toHaveValue('30');
  await expect(settings(page).getByLabel('Home region')).toBeDisabled();
  await expect(settings(page).getByLabel('Extensions')).toBeEnabled();
  await expect(settings(page)).toContainText('Your organisation decides this. Ask: the service desk');
  // Of every kind of field, and the reason is heard with it.
  const reason = /Your organisation decides this\. Ask: the service desk$/;
  for (const name of ['Home region', 'Outside line', 'Keep recent calls', 'Ordinary numbers', 'Open']) {
    const field = settings(page).getByLabel(name).and(page.locator(':disabled')).first();
    await expect(field, name).toHaveAccessibleDescription(reason);
  }
  await expect(settings(page).getByRole('switch', { name: 'Desk-phone mode' })).toHaveAccessibleDescription(reason);
  await expect(settings(page).getByRole('button', { name: 'Change', exact: true })).toHaveCount(0);
  await expect(list(page, 'Never call').getByRole('listitem')).toHaveText('Premium rate');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await dial(page, '0900 1234');
  await expect(page.getByRole('alert')).toContainText('Your organisation does not allow calls to this number.');
  await dial(page, '+31 20 123 4567');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dials()).toEqual([{ destination: '90201234567', anonymous: false }]);
});

test('a policy with a mistake is told with its place; every call asks, but 112 as ever', async ({ launch }, info) => {
  const { page } = await launch({ env: policy(info.outputPath(), '{ "settings": { "callsPerHour": 0 } }') });
  await signInAndWait(page, account());
  await openSafety(page);
  await expect(settings(page)).toContainText('there is a mistake in them');
  await expect(settings(page)).toContainText('settings.callsPerHour: Invalid value: Expected >=1 but received 0');
  await page.keyboard.press('Escape');
  await dial(page, '201');
  await expect(askSheet(page)).toContainText('The rules of your organisation cannot be read');
  await answerAsk(page, 'Escape');
  await dial(page, '112');
  await expect(askSheet(page).getByRole('button', { name: 'Call 112 now' })).toBeVisible();
  expect(dials()).toEqual([]);
});
