import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { dialRequests } from '../support/pbx-log';
import { callButton, dial, hangUpButton, numberField, signInAndWait, status } from '../support/steps';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

/** Signs in to the demo PBX of the test. */
const signedIn = { server: '', ...testAccount };
test.beforeEach(() => {
  signedIn.server = pbx.origin;
});

test('a double click, ten Enters, Enter with a click: one dial request each', async ({ launch }) => {
  const { page } = await launch();
  await signInAndWait(page, signedIn);
  const ways: [string, () => Promise<unknown>][] = [
    ['a double click on Call', () => callButton(page).dblclick()],
    ['a double click too fast for any drawing', () => callButton(page).evaluate(clickTwice)],
    ['ten Enters', () => Promise.all(Array.from({ length: 10 }, () => page.keyboard.press('Enter')))],
    ['Enter with a click', () => Promise.all([page.keyboard.press('Enter'), callButton(page).click({ force: true })])],
  ];
  for (const [at, [way, press]] of ways.entries()) {
    await test.step(way, async () => {
      await numberField(page).fill('020 123 4567');
      await numberField(page).focus();
      await press();
      await expect(status(page)).toContainText('Your phone is ringing');
      // Pressed again while the phone rings, with the same number in the field.
      await numberField(page).fill('020 123 4567');
      await page.keyboard.press('Enter');
      await numberField(page).fill('');
      await hangUpButton(page).click();
      await expect(status(page)).toContainText('Ended');
      expect(dialRequests(pbx.log())).toHaveLength(at + 1);
      expect(pbx.calls()).toHaveLength(at + 1);
    });
  }
});

function clickTwice(button: Element): void {
  (button as HTMLElement).click();
  (button as HTMLElement).click();
}

test('hanging up while the own phone rings ends the call', async ({ launch }) => {
  await pbx.close();
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 60_000 } });
  const { page } = await launch();
  await signInAndWait(page, { ...signedIn, server: pbx.origin });
  await dial(page, '020 123 4567');
  await expect(status(page)).toContainText('Your phone is ringing');
  await hangUpButton(page).click();
  await expect(status(page)).toContainText('Ended: hung up');
  expect(pbx.calls()).toMatchObject([{ call: { state: 'ended', reason: 'hung-up' } }]);
});

test('a call that does not come about says why', async ({ launch }) => {
  await pbx.close();
  pbx = await startDemoPbx({
    timing: {
      ownPhoneAnswers: 50,
      destinationRings: 50,
      destinationAnswers: 50,
      noAnswer: 50,
      talk: 50,
      keyPressed: 50,
    },
  });
  const { page } = await launch();
  await signInAndWait(page, { ...signedIn, server: pbx.origin });
  const ends: [number: string, words: string][] = [
    ['202', 'Failed: the line was busy'],
    ['203', 'Failed: nobody answered'],
    ['204', 'Failed: the other side declined'],
    ['205', 'Failed: the number is not in use'],
    ['206', 'Failed: this number may not be dialled from your extension'],
    ['207', 'Failed: the phone network could not connect it'],
    ['209', 'Ended: the other side hung up'],
    ['210', 'Failed: your phone was not picked up'],
    ['211', 'Failed: your phone is not connected to the PBX'],
  ];
  for (const [number, words] of ends) {
    await test.step(words, async () => {
      await dial(page, number);
      await expect(status(page)).toContainText(words);
      await expect(callButton(page)).toBeEnabled();
    });
  }
  expect(dialRequests(pbx.log()).map(({ destination }) => destination)).toEqual(ends.map(([number]) => number));
});

test('the keypad, typing anywhere and pasting anywhere all end in Number', async ({ launch }) => {
  const { app, page } = await launch();
  await signInAndWait(page, signedIn);
  const key = (name: string) => page.getByRole('group', { name: 'Keypad' }).getByRole('button', { name, exact: true });
  for (const name of ['0', '2', '0', '*', '#', '7']) await key(name).click();
  await expect(numberField(page)).toHaveValue('020*#7');
  await page.getByRole('button', { name: 'Backspace', exact: true }).click();
  await expect(numberField(page)).toHaveValue('020*#');

  // With the focus on another control
  await numberField(page).fill('');
  await page.getByRole('button', { name: 'Sign out', exact: true }).focus();
  await page.keyboard.type('0201');
  await expect(numberField(page)).toHaveValue('0201');
  await expect(numberField(page)).toBeFocused();

  // With the focus nowhere
  await numberField(page).fill('');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.keyboard.type('+31 20');
  await expect(numberField(page)).toHaveValue('+31 20');

  await numberField(page).fill('');
  await app.evaluate(async ({ clipboard }) => {
    await clipboard.writeText(' 020\n123 4567 ');
  });
  await page.getByRole('button', { name: 'Sign out', exact: true }).focus();
  await page.keyboard.press('Control+V');
  await expect(numberField(page)).toHaveValue('020 123 4567');
  await page.keyboard.press('Escape');
  await expect(numberField(page)).toHaveValue('');
  await page.keyboard.press('Control+V');
  await expect(numberField(page)).toHaveValue(/^ ?020 ?123 4567 ?$/);
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dialRequests(pbx.log())).toMatchObject([{ destination: expect.stringMatching(/^(?:\+31|0)201234567$/) }]);
});

test('what is no number is not dialled, and stays in the field', async ({ launch }) => {
  const { page } = await launch();
  await signInAndWait(page, signedIn);
  for (const text of ['hello', '']) {
    await dial(page, text);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(numberField(page)).toHaveValue(text);
  }
  await numberField(page).fill('201');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(dialRequests(pbx.log())).toEqual([]);
});
