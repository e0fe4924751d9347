import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { callAndHangUp, signInAndWait } from '../support/steps';

const csv = [
  'Voornaam;Achternaam;Bedrijf;Telefoon op werk;Mobiele telefoon',
  'Marijke;van Dijk;Drukkerij;020 765 4321;06 12345678',
  'Renée;Müller;;030 200 1000;',
  'Niemand;Zonder;;;',
].join('\r\n');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`contacts come from a file after a preview, are found, and name a call, ${colorScheme}`, async ({
    desktop,
    launch,
  }) => {
    const pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 } });
    const { app, page } = await launch();
    await page.setViewportSize({ width: 1000, height: 700 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await signInAndWait(page, { server: pbx.origin, ...testAccount });
    await request(page, 'changeSettings', { region: 'NL' });
    const file = join(desktop.env['TMPDIR'] ?? '', 'mensen.csv');
    writeFileSync(file, Buffer.from(csv, 'latin1'));
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);

    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    const panel = page.getByRole('region', { name: 'Contacts', exact: true });
    await panel.getByRole('button', { name: 'Import contacts' }).click();
    const preview = page.getByRole('dialog', { name: 'Import from mensen.csv' });
    await expect(preview.getByText('2 new contacts')).toBeVisible();
    await expect(preview.getByText('One entry is skipped')).toBeVisible();
    await expect(preview.getByText('without a phone number (Niemand Zonder)')).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    await preview.getByRole('button', { name: 'Import', exact: true }).click();

    await expect(panel.locator('.contact-name')).toHaveText(['Marijke van Dijk Drukkerij', 'Renée Müller']);
    expect(await accessibilityProblems(page)).toEqual([]);
    await panel.getByRole('searchbox').fill('renee');
    await expect(panel.locator('.contact-name')).toHaveText(['Renée Müller']);
    await panel.getByRole('searchbox').fill('');
    await callAndHangUp(page, '0031 6 12345678');
    await expect(page.locator('.call-name')).toHaveText('Marijke van Dijk');

    // The call brought its own view.
    await page.getByRole('button', { name: 'Contacts', exact: true }).click();
    await panel.getByRole('button', { name: 'Remove Renée Müller' }).click();
    await expect(panel.locator('.contact-name')).toHaveText(['Marijke van Dijk Drukkerij']);
    await panel.getByRole('button', { name: 'Remove all' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove all' }).click();
    await expect(panel.getByText('No contacts yet')).toBeVisible();
    await pbx.close();
  });
}
