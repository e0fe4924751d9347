import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { userDataFolder } from '../support/kept-account';
import { callAndHangUp, signInAndWait } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 20, destinationRings: 20, destinationAnswers: 20 } });
});
test.afterEach(() => pbx.close());

test('the report is shown before it is copied; neither it nor the log has numbers or the password', async ({
  desktop,
  launch,
}) => {
  const { page, app } = await launch({ env: { LANG: 'nl_NL.UTF-8', LANGUAGE: 'en' } });
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await request(page, 'changeSettings', { region: 'NL' });
  await callAndHangUp(page, '+31 20 765 4321');
  await page.keyboard.press('Control+,');
  const group = page.getByRole('group', { name: 'Diagnostic report' });
  await expect(group.getByRole('button', { name: 'Copy diagnostic report' })).toHaveCount(0);
  await group.getByRole('button', { name: 'Show the report' }).click();
  const shown = (await group.locator('pre').textContent()) ?? '';
  expect(await accessibilityProblems(page)).toEqual([]);
  await group.getByRole('button', { name: 'Copy diagnostic report' }).click();
  await expect(group.getByRole('status')).toHaveText('Copied.');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown);

  const folder = join(userDataFolder(desktop), 'logs');
  const log = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
  expect(log).toContain('state=connected');
  expect(log).toContain('number=…21');
  expect(shown).toContain('number=…21');
  for (const text of [log, shown]) {
    for (const secret of ['7654321', '765 4321', testAccount.password, new URL(pbx.origin).host])
      expect(text).not.toContain(secret);
  }
});
