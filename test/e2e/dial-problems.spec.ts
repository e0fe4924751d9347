import type { Page } from '@playwright/test';
import type { Behaviour } from '../../src/main/demo/behaviours';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { keptCredentials, keptNote } from '../support/kept-account';
import { dialRequests } from '../support/pbx-log';
import { callAndHangUp, callButton, dial, hangUpButton, signInAndWait, status } from '../support/steps';

let pbx: TestPbx;
const quick = { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 };
const start = async (timing = quick): Promise<void> => {
  pbx = await startDemoPbx({ timing });
};
test.afterEach(() => pbx.close());

const signInToPbx = (page: Page): Promise<void> => signInAndWait(page, { server: pbx.origin, ...testAccount });

/** What a dial request may come to, and what is said then. */
const refusals: [behaviour: Behaviour, words: string][] = [
  ['wrong-password', 'The server does not accept this extension and password together.'],
  ['server-error', '(status 500).'],
  ['unavailable', '(status 503).'],
  ['too-many-requests', 'The server is being asked too often. Wait 30 seconds, then try again.'],
  ['redirect', 'sends us on to another address, which Dialboard does not follow.'],
];
const lostAnswers: Behaviour[] = ['dropped-connection', 'garbage', 'lying', 'flood', 'slow', 'drip'];

test('a dial request that is refused fails in words, is sent once, and costs nobody the password', async ({
  desktop,
  launch,
}) => {
  await start();
  const { page } = await launch();
  await signInToPbx(page);
  for (const [behaviour, words] of refusals) {
    await test.step(behaviour, async () => {
      const before = dialRequests(pbx.log()).length;
      pbx.setBehaviour({ behaviour, on: 'dial' });
      await dial(page, '020 123 4567');
      await expect(status(page)).toHaveText('Failed');
      await expect(page.getByRole('alert')).toContainText(words);
      expect(dialRequests(pbx.log())).toHaveLength(before + 1);
      pbx.setBehaviour('normal');
      await callAndHangUp(page, '020 123 4567');
      expect(dialRequests(pbx.log())).toHaveLength(before + 2);
    });
  }
  expect(keptNote(desktop)).not.toBeNull();
  expect(await keptCredentials(desktop, pbx.origin)).toEqual(testAccount);
});

test('a lost answer leaves the outcome unknown, and nothing is sent a second time', async ({ desktop, launch }) => {
  await start();
  const { page } = await launch();
  await signInToPbx(page);
  for (const behaviour of lostAnswers) {
    await test.step(behaviour, async () => {
      const before = dialRequests(pbx.log()).length;
      pbx.setBehaviour({ behaviour, on: 'dial' });
      await dial(page, '020 123 4567');
      await expect(status(page)).toContainText('Outcome unknown', { timeout: 15_000 });
      await expect(status(page)).toContainText('It is not known whether the call was placed.');
      expect(dialRequests(pbx.log())).toHaveLength(before + 1);
      pbx.setBehaviour('normal');
      await callAndHangUp(page, '020 123 4567');
      expect(dialRequests(pbx.log())).toHaveLength(before + 2);
    });
  }
  expect(await keptCredentials(desktop, pbx.origin)).toEqual(testAccount);
});

test('a PBX that is not there makes the call fail, and the next one works when it is back', async ({
  desktop,
  launch,
}) => {
  await start();
  const { page } = await launch();
  await signInToPbx(page);
  await pbx.close();
  await dial(page, '020 123 4567');
  await expect(status(page)).toHaveText('Failed');
  await expect(page.getByRole('alert')).toContainText(`Nothing answers at ${new URL(pbx.origin).host}.`);
  expect(await keptCredentials(desktop, pbx.origin)).toEqual(testAccount);
  await pbx.listen({ port: Number(new URL(pbx.origin).port) });
  await callAndHangUp(page, '020 123 4567');
  expect(dialRequests(pbx.log())).toHaveLength(1);
});

for (const behaviour of ['events-lost', 'events-cut'] as const) {
  test(`with ${behaviour} the call is followed by asking`, async ({ launch }) => {
    await start({ ownPhoneAnswers: 1500, destinationRings: 300, destinationAnswers: 1500 });
    const { page } = await launch();
    await signInToPbx(page);
    pbx.setBehaviour(behaviour);
    await dial(page, '020 123 4567');
    for (const words of ['Your phone is ringing', 'Ringing the other side', 'Connected']) {
      await expect(status(page)).toContainText(words);
    }
    // A stream that was there is missed; one that never was is not.
    const lost = 'Live news stopped; Dialboard asks the PBX instead.';
    if (behaviour === 'events-cut') await expect(status(page)).toContainText(lost);
    else await expect(status(page)).not.toContainText(lost);
    await hangUpButton(page).click();
    await expect(status(page)).toContainText('Ended: hung up');
    expect(pbx.log().filter(({ operation }) => operation === 'state').length).toBeGreaterThan(1);
    expect(dialRequests(pbx.log())).toHaveLength(1);
  });
}

test('when the PBX vanishes during a call, the call says since when, and goes on when it is back', async ({
  launch,
}) => {
  await start();
  const { page } = await launch();
  await signInToPbx(page);
  await dial(page, '020 123 4567');
  await expect(status(page)).toContainText('Connected');
  await pbx.close();
  await expect(status(page)).toContainText(/Connected.*No news from the PBX since \d/s);
  await hangUpButton(page).click();
  await expect(page.getByRole('alert')).toContainText(`Nothing answers at ${new URL(pbx.origin).host}.`);
  await expect(status(page)).toContainText('Connected');

  await pbx.listen({ port: Number(new URL(pbx.origin).port) });
  await expect(status(page)).not.toContainText('No news');
  await expect(status(page)).toContainText('Connected');
  await hangUpButton(page).click();
  await expect(status(page)).toContainText('Ended: hung up');
  await expect(callButton(page)).toBeEnabled();
  expect(dialRequests(pbx.log())).toHaveLength(1);
});
