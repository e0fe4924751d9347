import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../support/axe';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { keptCredentials, keptNote } from '../support/kept-account';
import { dialRequests } from '../support/pbx-log';
import { callAndHangUp, dial, hangUpButton, numberField, signInAndWait, status } from '../support/steps';
import { waitUntil } from '../support/wait-until';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

const refused = (page: Page) => page.getByText('The server no longer accepts your password.');
const enter = (page: Page) => page.getByRole('button', { name: 'Enter the password', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Enter the password' });

/** Types a password into the open dialog and sends it. */
async function renew(page: Page, password: string): Promise<void> {
  const field = dialog(page).getByLabel('Password', { exact: true });
  await field.fill(password);
  await field.press('Enter');
}

test('a password that was changed at the PBX is typed anew in place, and the saved one goes only when the new one works', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await callAndHangUp(page, '020 123 4567');
  const { port } = new URL(pbx.origin);
  await pbx.close();
  const changed = { ...testAccount, password: 'another one' };
  const next = await startDemoPbx({ accounts: [changed] });
  await next.close();
  await next.listen({ port: Number(port), host: '127.0.0.1' });
  try {
    await dial(page, '020 123 4567');
    await expect(refused(page)).toBeVisible();
    await expect(status(page)).toHaveText('Failed');
    expect(dialRequests(next.log())).toHaveLength(1);

    await enter(page).click();
    await expect(dialog(page)).toContainText(`Extension 101 · ${new URL(pbx.origin).host}`);
    await renew(page, 'a wrong one');
    await expect(dialog(page).getByRole('alert')).toContainText('does not accept this extension and password');
    expect(await keptCredentials(desktop, pbx.origin)).toEqual(testAccount);
    await renew(page, changed.password);
    await expect(dialog(page)).toHaveCount(0);
    await expect(refused(page)).toHaveCount(0);
    await expect(numberField(page)).toBeFocused();
    await waitUntil('the new password to be saved', async () => {
      const saved = await keptCredentials(desktop, pbx.origin);
      return saved?.password === changed.password;
    });
    expect(await keptCredentials(desktop, pbx.origin)).toEqual(changed);
    expect(keptNote(desktop)).not.toBeNull();
    await callAndHangUp(page, '020 123 4567');
  } finally {
    await next.close();
  }
});

test('a call in progress keeps its state while the password is refused, nobody keeps trying it, and the call goes on', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  // Without a stream the PBX is asked, so that a question meets the refusal.
  pbx.setBehaviour('events-lost');
  await dial(page, '020 123 4567');
  await expect(status(page)).toContainText('Connected');
  pbx.setBehaviour('wrong-password');
  await expect(refused(page)).toBeVisible({ timeout: 20_000 });
  await expect(status(page)).toContainText(/Connected.*No news from the PBX since \d/s);
  const asked = pbx.log().length;
  expect(await accessibilityProblems(page)).toEqual([]);

  await enter(page).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await renew(page, testAccount.password);
  await expect(dialog(page).getByRole('alert')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Not now' }).click();
  await expect(enter(page)).toBeFocused();
  // The one request more is what the person sent.
  expect(pbx.log()).toHaveLength(asked + 1);
  expect(await keptCredentials(desktop, pbx.origin)).toEqual(testAccount);

  pbx.setBehaviour('normal');
  await enter(page).click();
  await renew(page, testAccount.password);
  await expect(refused(page)).toHaveCount(0);
  await expect(status(page)).not.toContainText('No news');
  await expect(status(page)).toContainText('Connected');
  await hangUpButton(page).click();
  await expect(status(page)).toContainText('Ended: hung up');
});

test('an answer that is refused once, while the password is right, is no reason to ask for it', async ({ launch }) => {
  const { page } = await launch();
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  pbx.setBehaviour({ behaviour: 'wrong-password', on: 'dial' });
  await dial(page, '020 123 4567');
  await expect(status(page)).toHaveText('Failed');
  await waitUntil('the sign-in to be checked', () => pbx.log().at(-1)?.operation === 'session');
  pbx.setBehaviour('normal');
  await callAndHangUp(page, '020 123 4567');
  await expect(refused(page)).toHaveCount(0);
});
