import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { factsOf } from '../../src/main/account/certificates';
import { accessibilityProblems } from '../support/axe';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { keptNote } from '../support/kept-account';
import { callAndHangUp, dial, numberField, signIn, signInAndWait } from '../support/steps';
import { certificateWith } from '../support/tls-fault';
import { startTlsFront, type TlsFront } from '../support/tls-front';

let pbx: TestPbx;
const fronts: TlsFront[] = [];
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(async () => {
  for (const front of fronts.splice(0)) await front.close();
  await pbx.close();
});

async function front(leaf: Parameters<typeof startTlsFront>[0]): Promise<TlsFront> {
  const server = await startTlsFront(leaf, pbx.origin);
  fronts.push(server);
  return server;
}

const fingerprintOf = (pem: string): string => factsOf(pem)?.fingerprint ?? '';
const certificate = (page: Page) => page.getByRole('dialog', { name: 'Security certificate' });
const look = (page: Page) => page.getByRole('button', { name: 'Look at the certificate' }).click();
const openAccount = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Security certificate' }).scrollIntoViewIfNeeded();
};
const closeSettings = (page: Page) => page.getByRole('button', { name: 'Back', exact: true }).click();

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a certificate is looked at, trusted for one account, refused when it is another, and let go, ${colorScheme}`, async ({
    desktop,
    launch,
  }) => {
    const first = certificateWith('self-signed').leaf;
    const second = certificateWith('self-signed').leaf;
    const server = await front(first);
    const typing = { server: server.url, ...testAccount };
    const driven = await launch();
    let { page } = driven;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

    await signIn(page, typing);
    await expect(page.getByRole('alert')).toContainText('does not trust the security certificate');
    await look(page);
    await expect(certificate(page).getByText(fingerprintOf(first.cert))).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    // Neither the password nor anything else: the certificate has not been accepted.
    expect(server.received()).toBe('');
    expect(keptNote(desktop)).toBeNull();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await look(page);
    await page.getByRole('button', { name: 'Trust exactly this certificate' }).click();
    await numberField(page).waitFor();
    await callAndHangUp(page, '020 123 4567');
    await driven.quit();

    const again = await launch();
    page = again.page;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await callAndHangUp(page, '020 123 4568');
    const calls = pbx.calls().length;
    server.show(second);
    const before = server.received();
    await dial(page, '020 123 4569');
    await expect(page.getByText('shows another security certificate than the one you trusted')).toBeVisible();
    await openAccount(page);
    await expect(page.getByText('Only this certificate is accepted from the server.')).toBeVisible();
    await look(page);
    await expect(certificate(page).getByText('This is not the certificate that you trusted until now.')).toBeVisible();
    await expect(certificate(page).getByText(fingerprintOf(second.cert))).toBeVisible();
    await expect(certificate(page).getByText(fingerprintOf(first.cert))).toBeVisible();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(server.received()).toBe(before);
    expect(pbx.calls()).toHaveLength(calls);

    await page.getByRole('button', { name: 'Trust exactly this certificate' }).click();
    await expect(page.locator('.trust-settings').getByText(fingerprintOf(second.cert))).toBeVisible();
    await closeSettings(page);
    await callAndHangUp(page, '020 123 4560');

    await openAccount(page);
    await page.getByRole('button', { name: 'Trust it no longer' }).click();
    await expect(page.getByText('It is checked with the authorities that this computer trusts.')).toBeVisible();
    await closeSettings(page);
    await dial(page, '020 123 4561');
    await expect(page.getByText('does not trust the security certificate')).toBeVisible();
    expect(JSON.stringify(keptNote(desktop))).not.toContain('CERTIFICATE');
  });
}

test('a private authority from a file counts for its account, and for no other server', async ({ desktop, launch }) => {
  const { leaf, authority } = certificateWith('valid');
  const server = await front(leaf);
  const other = await front(leaf);
  const { app, page } = await launch();
  const file = join(desktop.home, 'company.pem');
  writeFileSync(file, authority);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);

  await signIn(page, { server: server.url, ...testAccount });
  await look(page);
  await page.getByRole('button', { name: 'Choose an authority’s certificate…' }).click();
  await expect(certificate(page).getByText(fingerprintOf(authority))).toBeVisible();
  expect(server.received()).toBe('');
  await page.getByRole('button', { name: 'Trust this authority' }).click();
  await numberField(page).waitFor();
  await callAndHangUp(page, '020 123 4567');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await signIn(page, { server: other.url, ...testAccount });
  await expect(page.getByRole('alert')).toContainText('does not trust the security certificate');
  expect(other.received()).toBe('');
  // It was for that account: after signing out nothing is left of it.
  await signIn(page, { server: server.url, ...testAccount });
  await expect(page.getByRole('alert')).toContainText('does not trust the security certificate');
  expect(keptNote(desktop)).toBeNull();
});

test('an organisation may forbid it: the certificate is shown, and nothing can be trusted', async ({
  desktop,
  launch,
}) => {
  const server = await front(certificateWith('self-signed').leaf);
  const policy = join(desktop.home, 'policy.json');
  writeFileSync(policy, JSON.stringify({ certificates: 'system', contact: 'Service desk, 4357' }));
  const { page } = await launch({ env: { DIALBOARD_POLICY: policy } });
  await signIn(page, { server: server.url, ...testAccount });
  await look(page);
  await expect(certificate(page).getByText('Your organisation decides this. Ask: Service desk, 4357')).toBeVisible();
  await expect(certificate(page).getByRole('button')).toHaveText(['Cancel']);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  expect(server.received()).toBe('');
});
