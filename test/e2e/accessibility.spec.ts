import { accessibilityProblems } from '../support/axe';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { dial, hangUpButton, numberField, signIn, signInAndWait, signInButton, status } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 60_000 } });
});
test.afterEach(() => pbx.close());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe-core finds nothing on any face, ${colorScheme}`, async ({ launch }) => {
    const { page } = await launch();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const account = { server: pbx.origin, ...testAccount };
    const check = (face: string) =>
      test.step(face, async () => {
        expect.soft(await accessibilityProblems(page), face).toEqual([]);
      });

    await expect(signInButton(page)).toBeVisible();
    await check('sign-in');
    await signIn(page, { ...account, password: 'wrong' });
    await expect(page.getByRole('alert')).toBeVisible();
    await check('sign-in with a problem');
    await signInAndWait(page, account);
    await check('dashboard without a call');
    await dial(page, 'no number');
    await expect(page.getByRole('alert')).toBeVisible();
    await check('dashboard with a problem');
    await dial(page, '020 123 4567');
    await expect(status(page)).toContainText('Your phone is ringing');
    await check('dashboard with a call');
    await hangUpButton(page).click();
    await expect(status(page)).toContainText('Ended');
    await dial(page, '211');
    await expect(status(page)).toContainText('Failed');
    await numberField(page).fill('123');
    await check('dashboard with calls that are over');
  });
}
