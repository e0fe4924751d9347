import { afterEach, expect, it } from 'vitest';
import { launchApp } from '../support/app';
import { startDesktop } from '../support/desktop';
import { keptCredentials } from '../support/kept-account';
import { recordStatus } from '../support/status-words';
import { dial, hangUpButton, signInAndWait, status } from '../support/steps';
import { waitUntil } from '../support/wait-until';
import { startSipLab } from './lab/sip-lab';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

it('a person signs in, dials a colleague, talks and hangs up: real app, real keychain, real PBX, real phones', async () => {
  const lab = await startSipLab();
  ends.push(lab.stop);
  const desktop = await startDesktop({ keyring: 'unlocked' });
  ends.push(desktop.stop);
  const app = await launchApp({ desktop });
  // Whatever happens; after a good end there is nothing left to end.
  ends.push(app.kill);
  const { page } = app;
  const { ownPhone, destination, account, pbx } = lab;

  await signInAndWait(page, { server: pbx.origin, ...account });
  expect(await keptCredentials(desktop, pbx.origin)).toEqual(account);
  const words = await recordStatus(page);
  await dial(page, destination.extension);
  await ownPhone.reported('CALL_INCOMING');
  await words.toHear('Your phone is ringing');

  await ownPhone.answer();
  await destination.reported('CALL_INCOMING');
  await words.toHear('Your phone is ringing', 'Ringing the other side');

  await destination.answer();
  await words.toHear('Your phone is ringing', 'Ringing the other side', 'Connected');
  await ownPhone.hears(destination);
  await destination.hears(ownPhone);

  await hangUpButton(page).click();
  await status(page).filter({ hasText: 'Ended: hung up' }).waitFor();
  await destination.reported('CALL_CLOSED');
  for (const phone of [ownPhone, destination]) {
    await waitUntil(`phone ${phone.extension} to have no call`, async () => !(await phone.hasCall()));
  }
  await app.quit();
});
