import { ariAccount, startAriStandIn, type AriStandIn } from '../support/ari-stand-in';
import { keptNote } from '../support/kept-account';
import { expect, test } from '../support/fixtures';
import { dial, numberField, signInButton, status } from '../support/steps';

let asterisk: AriStandIn;
test.beforeEach(async () => {
  asterisk = await startAriStandIn();
});
test.afterEach(() => asterisk.close());

test('a call at an Asterisk is told leg by leg; lost live news is said, asked for, and comes back', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('dialog', { name: 'Choose your phone system' }).getByLabel('Search').fill('asterisk');
  await page.getByRole('button', { name: /^Asterisk ARI/ }).click();
  await page.getByLabel('Server', { exact: true }).fill(asterisk.url);
  await page.getByLabel('User', { exact: false }).first().fill(ariAccount.user);
  await page.getByLabel('Password', { exact: true }).fill(ariAccount.password);
  await page.getByLabel('Extension', { exact: true }).fill(ariAccount.extension);
  await signInButton(page).click();
  await numberField(page).waitFor();
  expect(keptNote(desktop)).not.toBeNull();

  await dial(page, '020 123 4567');
  await expect.poll(() => asterisk.subscribed()).toHaveLength(1);
  asterisk.ownPhone.rings();
  await expect(status(page)).toContainText('Your phone is ringing');
  asterisk.ownPhone.answers();
  await expect(status(page)).toContainText('You picked up');
  await expect.poll(() => asterisk.subscribed()).toHaveLength(2);
  asterisk.destination.rings();
  await expect(status(page)).toContainText('Ringing the other side');
  asterisk.destination.answers();
  await expect(status(page)).toContainText('Connected');

  const lost = 'Live news stopped; Dialboard asks the PBX instead.';
  asterisk.refuseSockets(503);
  asterisk.dropSockets();
  await expect(status(page)).toContainText(lost);
  await expect(status(page)).toContainText('Connected');
  asterisk.refuseSockets(undefined);
  await expect(status(page)).not.toContainText(lost, { timeout: 20_000 });

  await expect.poll(() => asterisk.subscribed()).toHaveLength(2);
  asterisk.destination.hangsUp();
  await expect(status(page)).toContainText('Ended: the other side hung up');
  expect(asterisk.requests().filter((request) => request.startsWith('POST /ari/channels/'))).toHaveLength(1);
});
