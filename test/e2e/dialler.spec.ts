import { request } from '../support/bridge';
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

test('redial and Try again keep the extension and what is sent after the answer; each is one more request', async ({
  launch,
}) => {
  await pbx.close();
  pbx = await startDemoPbx({ behaviour: 'own-phone-offline' });
  const { page } = await launch();
  await signInAndWait(page, { ...signedIn, server: pbx.origin });
  await request(page, 'changeSettings', { region: 'NL' });
  const again = page.getByRole('button', { name: 'Try again', exact: true });
  const sent: string[] = [];
  for (const [text, destination] of [
    ['020 123 4567 x12', '+31201234567,12'],
    ['020 123 4567,,34#', '+31201234567,,34#'],
  ] as const) {
    await test.step(text, async () => {
      await dial(page, text);
      sent.push(destination);
      await expect.poll(() => dialRequests(pbx.log()).map((entry) => entry.destination)).toEqual(sent);
      await expect(status(page)).toContainText('Failed');

      await again.click();
      sent.push(destination);
      await expect.poll(() => dialRequests(pbx.log()).map((entry) => entry.destination)).toEqual(sent);
      await expect(status(page)).toContainText('Failed');
      await expect(again).toBeVisible();

      // An empty field is filled by Enter once the call is a moment past, and called by the second.
      await numberField(page).focus();
      await expect(async () => {
        await page.keyboard.press('Enter');
        await expect(numberField(page)).toHaveValue(text, { timeout: 100 });
      }).toPass();
      expect(dialRequests(pbx.log())).toHaveLength(sent.length);
      await page.keyboard.press('Enter');
      sent.push(destination);
      await expect.poll(() => dialRequests(pbx.log()).map((entry) => entry.destination)).toEqual(sent);
      await expect(status(page)).toContainText('Failed');
    });
  }
  // Each is a wish of its own.
  expect(new Set(pbx.calls().map(({ call }) => call.id)).size).toBe(sent.length);
});

test('undo and redo go back and forth through what was typed, pasted and pressed', async ({ launch }) => {
  const { page } = await launch();
  await signInAndWait(page, signedIn);
  await request(page, 'changeSettings', { region: 'NL' });
  const field = numberField(page);
  await field.pressSequentially('0');
  await expect(field).toHaveValue('0');
  await field.pressSequentially('201234567');
  await expect(field).toHaveValue('020 123 4567');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(field).toHaveValue('020 123 45');
  await page.getByRole('group', { name: 'Keypad' }).getByRole('button', { name: '9' }).click();
  await expect(field).toHaveValue('020 123 459');
  await field.focus();
  const steps = ['020 123 45', '020 123 4567', ''];
  for (const text of steps) {
    await page.keyboard.press('Control+z');
    await expect(field).toHaveValue(text);
  }
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('');
  for (const text of ['020 123 4567', '020 123 45', '020 123 459']) {
    await page.keyboard.press('Control+Shift+z');
    await expect(field).toHaveValue(text);
  }
  // What was cleared by mistake comes back.
  await page.getByRole('button', { name: 'Clear the field', exact: true }).click();
  await expect(field).toHaveValue('');
  await field.focus();
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('020 123 459');
  expect(dialRequests(pbx.log())).toEqual([]);
});

test('a text that is dropped on the window lands in Number, and a number is copied from its call', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await signInAndWait(page, signedIn);
  await request(page, 'changeSettings', { region: 'NL' });
  const drop = (text: string) =>
    page.locator('.call-card').evaluate((place, dropped) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', dropped);
      const event = (type: string) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      const taken = !place.dispatchEvent(event('dragover'));
      place.dispatchEvent(event('drop'));
      return taken;
    }, text);
  expect(await drop(' 020\n765 4321 ')).toBe(true);
  await expect(numberField(page)).toHaveValue('020 765 4321');
  await expect(numberField(page)).toBeFocused();
  expect(dialRequests(pbx.log())).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Your phone is ringing');
  await page.locator('.call-card').getByRole('button', { name: 'Copy number' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('020 765 4321');
});
