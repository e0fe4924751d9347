import { locales, type Locale } from '../../src/shared/locale';
import { createTranslator, type MessageKey } from '../../src/shared/messages';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 60_000 } });
});
test.afterEach(() => pbx.close());

/** The languages that the person has set, as LANGUAGE has them: the first one that Dialboard speaks counts. */
const preferences: Record<Locale, string> = { en: 'fr:de', nl: 'nl_BE:en', ro: 'fr:ro_RO:nl' };

/** One word of each language as it must be on the page; the others are taken from the catalogue. */
const signInWord: Record<Locale, string> = { en: 'Sign in', nl: 'Aanmelden', ro: 'Autentificare' };

for (const locale of locales) {
  test(`speaks ${locale} to who prefers ${preferences[locale]}`, async ({ launch }) => {
    const { page } = await launch({ env: { LANGUAGE: preferences[locale] } });
    const t = createTranslator(locale);
    const button = (key: MessageKey) => page.getByRole('button', { name: t(key), exact: true });
    const field = (key: MessageKey) => page.getByLabel(t(key), { exact: true });

    await expect(page.getByText(t('app.tagline'))).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    await expect(page.getByRole('button', { name: signInWord[locale], exact: true })).toBeVisible();
    await expect(button('demo.try')).toBeVisible();
    await field('sign-in.server').fill('http://pbx.example.com');
    await field('sign-in.extension').fill(testAccount.extension);
    await field('sign-in.password').fill(testAccount.password);
    await button('sign-in.submit').click();
    await expect(page.getByRole('alert')).toContainText(t('problem.server-needs-https', { host: 'pbx.example.com' }));
    await field('sign-in.server').fill(pbx.origin);
    await button('sign-in.submit').click();

    await field('dialler.number').fill('020 123 4567');
    await button('dialler.call').click();
    await expect(page.getByRole('status')).toContainText(t('call.state.ringing-own-phone'));
    await expect(page.getByRole('status')).toContainText(t('call.hint.ringing-own-phone'));
    await button('call.hang-up').click();
    await expect(page.getByRole('status')).toContainText(t('call.state.ended'));
    await button('account.sign-out').click();
    await expect(button('sign-in.submit')).toBeVisible();
  });
}
