import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { userDataFolder } from '../support/kept-account';
import { findSecret } from '../support/secret-scan';
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
    await panel.locator('.contact', { hasText: 'Renée Müller' }).hover();
    await panel.getByRole('button', { name: 'Remove Renée Müller' }).click();
    await expect(panel.locator('.contact-name')).toHaveText(['Marijke van Dijk Drukkerij']);
    await panel.getByRole('button', { name: 'Remove all' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove all' }).click();
    await expect(panel.getByText('No contacts yet')).toBeVisible();
    await pbx.close();
  });
}

test('a contact is written down and corrected by the keyboard alone, and only what is right is there after a restart', async ({
  desktop,
  launch,
}) => {
  const pbx = await startDemoPbx();
  const { page, quit } = await launch();
  await page.setViewportSize({ width: 1000, height: 700 });
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await request(page, 'changeSettings', { region: 'NL' });
  await page.getByRole('button', { name: 'Contacts', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Contacts', exact: true });
  const editor = page.getByRole('dialog');
  const field = (name: string) => editor.getByLabel(name, { exact: true });

  // What is missing or wrong is said, and the place has the focus.
  await panel.getByRole('button', { name: 'Add a contact' }).press('Enter');
  await expect(field('Name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('alert')).toContainText('A contact needs a name.');
  await expect(field('Name')).toBeFocused();
  await page.keyboard.type('Marijke van Dijck');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Drukkerij Oud');
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('alert')).toContainText('A contact needs a number.');
  await expect(field('Number 1')).toBeFocused();
  await page.keyboard.type('no number');
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('alert')).toBeVisible();
  await expect(field('Number 1')).toHaveAttribute('aria-invalid', 'true');
  expect(await accessibilityProblems(page)).toEqual([]);
  await field('Number 1').fill('020 765 4321');
  await editor.getByRole('button', { name: 'Add a number' }).press('Enter');
  await expect(field('Number 2')).toBeFocused();
  await page.keyboard.type('06 12345678');
  await field('Label of number 2').selectOption({ label: 'mobile' });
  await field('Number 2').press('Enter');
  await expect(editor).toHaveCount(0);
  await expect(panel.locator('.contact-name')).toHaveText(['Marijke van Dijck Drukkerij Oud']);
  await expect(panel.locator('.contact-numbers')).toContainText('mobile');

  await panel.getByRole('button', { name: 'Edit Marijke van Dijck' }).press('Enter');
  await expect(field('Name')).toBeFocused();
  await field('Name').fill('Marijke van Dijk');
  await field('Company').fill('Drukkerij Nieuw');
  await editor.getByRole('button', { name: 'Remove number 2' }).press('Enter');
  await field('Number 1').fill('020 765 4322');
  await page.keyboard.press('Enter');
  await expect(editor).toHaveCount(0);
  await expect(panel.locator('.contact-name')).toHaveText(['Marijke van Dijk Drukkerij Nieuw']);
  await quit();

  const folder = userDataFolder(desktop);
  for (const text of ['Marijke van', 'Drukkerij', '31207654321', '31207654322', '31612345678'])
    expect(findSecret(text, { folders: [folder] })).toEqual([]);
  const again = await launch();
  const myData = async () => JSON.stringify(await request(again.page, 'showMyData'));
  await expect.poll(myData).toContain('Marijke van Dijk');
  const told = await myData();
  expect(told).toContain('+31207654322');
  // What was wrong is nowhere any more.
  for (const text of ['Dijck', 'Oud', '+31207654321', '+31612345678']) expect(told).not.toContain(text);
  await pbx.close();
});
