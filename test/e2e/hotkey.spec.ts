import type { Page } from '@playwright/test';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { answerAsk, askSheet } from '../support/links';
import { isUsed, openOtherProgram } from '../support/other-program';
import { dialRequests } from '../support/pbx-log';
import { pressKeys } from '../support/real-keys';
import { signInAndWait, status } from '../support/steps';

test.use({ windowManager: true });

const usual = 'ctrl+alt+shift+k';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

const dials = () => dialRequests(pbx.log()).map(({ destination }) => destination);
const account = () => ({ server: pbx.origin, ...testAccount });

/** Signs in, in the Netherlands, and waits until the hotkey is there. */
async function signInWithHotkey(page: Page): Promise<void> {
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { region: 'NL', linksOffered: true });
  await expect.poll(async () => (await request(page, 'getSnapshot')).hotkey.active).toBe('Control+Alt+Shift+K');
}

test('a number copied in another program: the hotkey asks there, Enter dials it once', async ({ desktop, launch }) => {
  const { app, page } = await launch();
  await signInWithHotkey(page);
  const other = await openOtherProgram(desktop, launch);

  await other.copy('Bel Anna op 020 123 4567 tot 17:00');
  expect(await isUsed(app)).toBe(false);
  await pressKeys(desktop, usual);
  await expect(askSheet(page)).toContainText('020 123 4567');
  await expect(askSheet(page)).toContainText('the hotkey');
  await expect.poll(() => isUsed(app)).toBe(true);
  await answerAsk(page, 'Enter');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dials()).toEqual(['+31201234567']);
});
