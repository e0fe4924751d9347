import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { signInAndWait } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

const settings = (page: Page) => page.getByRole('dialog', { name: 'Settings', exact: true });
const list = (page: Page) => settings(page).getByRole('navigation', { name: 'Sections' });
const opener = (page: Page) => settings(page).getByRole('button', { name: 'Sections', exact: true });
const heading = (page: Page, name: string) => settings(page).getByRole('heading', { name, exact: true });

test('in a narrow window the sections are found from a list that opens, by keyboard alone', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize({ width: 380, height: 640 });
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await page.keyboard.press('Control+,');
  await expect(settings(page)).toBeVisible();
  await expect(list(page)).toBeHidden();

  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  const box = await list(page).boundingBox();
  expect(box).not.toBeNull();
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 380).toBe(true);
  // Escape closes the list, not the settings.
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(settings(page)).toBeVisible();
  await expect(opener(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await list(page).getByRole('button', { name: 'Privacy' }).focus();
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeHidden();
  await expect(heading(page, 'Privacy')).toBeFocused();
  await expect(heading(page, 'Privacy')).toBeInViewport();
});

test('in a wide window the list is beside the sections', async ({ launch }) => {
  const { page } = await launch();
  await page.setViewportSize({ width: 1000, height: 700 });
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await page.keyboard.press('Control+,');
  await expect(list(page)).toBeVisible();
  await expect(opener(page)).toBeHidden();
  await list(page).getByRole('button', { name: 'Hotkey' }).click();
  await expect(heading(page, 'Hotkey')).toBeFocused();
  await expect(heading(page, 'Hotkey')).toBeInViewport();
});
