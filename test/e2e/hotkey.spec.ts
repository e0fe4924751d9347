import type { ElectronApplication, Page } from '@playwright/test';
import type { Snapshot } from '../../src/shared/snapshot';
import { accessibilityProblems } from '../support/axe';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import type { Desktop } from '../support/desktop';
import { expect, test } from '../support/fixtures';
import { userDataFolder } from '../support/kept-account';
import { askSheet } from '../support/links';
import { startNotificationServer } from '../support/notification-server';
import { isUsed, openOtherProgram } from '../support/other-program';
import { dialRequests } from '../support/pbx-log';
import { pressKeys, typeKeys } from '../support/real-keys';
import { run } from '../support/run-program';
import { findSecret } from '../support/secret-scan';
import { waitUntil } from '../support/wait-until';
import { numberField, signIn, signInAndWait, status } from '../support/steps';

test.use({ windowManager: true });

const usual = 'ctrl+alt+shift+b';
const usualAccelerator = 'Control+Alt+Shift+B';

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

const dials = () => dialRequests(pbx.log()).map(({ destination }) => destination);
const account = () => ({ server: pbx.origin, ...testAccount });
const hotkeyOf = async (page: Page) => (await request(page, 'getSnapshot')).hotkey;

/** Signs in, in the Netherlands, and waits until the hotkey was asked for. */
async function signInWithHotkey(page: Page): Promise<void> {
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { region: 'NL', linksOffered: true });
  await expect.poll(async () => (await hotkeyOf(page)).active ?? (await hotkeyOf(page)).taken).not.toBeNull();
}

let lastPress = 0;

/** Presses the hotkey as a person does: not within a second of the press before, which would be the same press to the app. */
async function pressHotkey(desktop: Desktop, keys = usual): Promise<void> {
  await waitUntil('a second to pass', () => Date.now() - lastPress > 1100);
  await pressKeys(desktop, keys);
  lastPress = Date.now();
}

/** Answers the question with one press of the display's keyboard, as soon as it takes answers. */
async function answerByKey(desktop: Desktop, page: Page, key: 'Return' | 'Escape'): Promise<void> {
  await expect(askSheet(page)).toBeVisible();
  await expect(page.locator('.ask-settling')).toHaveCount(0);
  await pressKeys(desktop, key);
  await expect(askSheet(page)).toHaveCount(0);
}

async function useWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
  await expect.poll(() => isUsed(app)).toBe(true);
}

/** Notes the questions that main asks from now on. */
async function watchQuestions(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const watch = globalThis as unknown as {
      asked: string[];
      dialboard: { onSnapshot: (listener: (snapshot: Snapshot) => void) => void };
    };
    watch.asked = [];
    watch.dialboard.onSnapshot(({ ask }) => {
      if (ask !== null && !watch.asked.includes(ask.id)) watch.asked.push(ask.id);
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

test('a number copied in another program: the hotkey asks there, Enter dials it once', async ({ desktop, launch }) => {
  const { app, page } = await launch();
  await signInWithHotkey(page);
  expect((await hotkeyOf(page)).active).toBe(usualAccelerator);
  const other = await openOtherProgram(desktop, launch);

  await other.copy('Bel Anna op 020 123 4567 tot 17:00');
  expect(await isUsed(app)).toBe(false);
  await pressHotkey(desktop);
  await expect(askSheet(page)).toContainText('020 123 4567');
  await expect(askSheet(page)).toContainText('the hotkey');
  await expect.poll(() => isUsed(app)).toBe(true);
  await answerByKey(desktop, page, 'Return');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dials()).toEqual(['+31201234567']);

  await other.copy('0900 1234');
  await pressHotkey(desktop);
  await expect(askSheet(page)).toContainText('premium');
  await answerByKey(desktop, page, 'Escape');
  expect(dials()).toHaveLength(1);
});

test('dial at once: an ordinary number is dialled once without a question, a dear one asks', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  await signInWithHotkey(page);
  await request(page, 'changeSettings', { ordinaryHotkey: 'dial' });
  const asked = await watchQuestions(page);
  const other = await openOtherProgram(desktop, launch);

  await other.copy('+31 (0)20 123 4567');
  await pressHotkey(desktop);
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(await asked()).toEqual([]);
  expect(dials()).toEqual(['+31201234567']);

  // The same number while it is being called: not a second call without a question.
  await other.use();
  await pressHotkey(desktop);
  await expect(askSheet(page)).toContainText('already');
  await answerByKey(desktop, page, 'Escape');
  await other.copy('0900 1234');
  await pressHotkey(desktop);
  await expect(askSheet(page)).toContainText('premium');
  await answerByKey(desktop, page, 'Escape');
  expect(dials()).toHaveLength(1);
});

test('the hotkey on an emergency number while signed out says that it must be called on a phone', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await request(page, 'changeSettings', { region: 'NL' });
  await expect.poll(async () => (await hotkeyOf(page)).active).toBe(usualAccelerator);
  const other = await openOtherProgram(desktop, launch);
  const said = page.getByRole('alert').filter({ hasText: 'is an emergency number' });

  await other.copy('020 123 4567');
  await pressHotkey(desktop);
  await expect(page.getByLabel('Server')).toBeFocused();
  await expect(said).toHaveCount(0);
  await other.copy('Brand! Bel 112');
  await pressHotkey(desktop);
  await expect(said).toContainText('112');
  await expect(said).toBeInViewport();
  await signIn(page, account());
  await numberField(page).waitFor();
  await expect(said).toHaveCount(0);
  expect(dials()).toEqual([]);
});

test('the selection: the hotkey takes what is selected and not what was copied', async ({ desktop, launch }) => {
  const { page } = await launch();
  await signInWithHotkey(page);
  await request(page, 'changeSettings', { hotkeyTakes: 'selection' });
  const other = await openOtherProgram(desktop, launch);

  await other.copy('030 111 2222');
  await other.select('Anna: 020 123 4567');
  await pressHotkey(desktop);
  await expect(askSheet(page)).toContainText('020 123 4567');
  await answerByKey(desktop, page, 'Return');
  await expect.poll(dials).toEqual(['+31201234567']);
  expect(
    await run('xclip', ['-o', '-selection', 'clipboard'], { env: desktop.env, debianPackage: 'xclip' }),
  ).toMatchObject({ stdout: '030 111 2222' });
});

test('several numbers are a choice that the keyboard makes', async ({ desktop, launch }) => {
  const { page } = await launch();
  await signInWithHotkey(page);
  const other = await openOtherProgram(desktop, launch);
  await other.copy('Office 020 123 4567, or at home 030 111 2222');
  await pressHotkey(desktop);
  await expect(askSheet(page).getByRole('radio')).toHaveCount(2);
  await expect(page.locator('.ask-settling')).toHaveCount(0);
  await pressKeys(desktop, '2');
  await answerByKey(desktop, page, 'Return');
  await expect.poll(dials).toEqual(['+31301112222']);
});

test('no number: a notification says what was found and nothing of the text, which is written nowhere', async ({
  desktop,
  launch,
}) => {
  const notifications = await startNotificationServer(desktop);
  const { app, page, output, pids } = await launch();
  await signInWithHotkey(page);
  const asked = await watchQuestions(page);
  const other = await openOtherProgram(desktop, launch);

  await other.copy('IBAN NL91 ABNA 0417 1643 00');
  await pressHotkey(desktop);
  await expect
    .poll(() => notifications.shown().map(({ body }) => body))
    .toEqual(['The text looks like an IBAN, not like a phone number.']);
  const secret = 'Xq7-plover-Zm9-thistle';
  await other.copy(secret);
  await pressHotkey(desktop);
  await expect
    .poll(() => notifications.shown().map(({ body }) => body))
    .toEqual(['The text has digits in it, but they are no phone number.']);
  await other.copy('*21*0201234567#');
  await pressHotkey(desktop);
  await expect.poll(() => notifications.shown().map(({ body }) => body.includes('* or #'))).toEqual([true]);
  expect(await asked()).toEqual([]);
  expect(await isUsed(app)).toBe(false);
  expect(dials()).toEqual([]);
  await other.quit();
  // Its own files hold nothing; neither does what Dialboard printed. (The clipboard itself was the other program's.)
  const found = findSecret(secret, {
    folders: [userDataFolder(desktop)],
    pids: pids(),
    texts: { output: `- ${output()}` },
  });
  expect(found).toEqual([]);
  notifications.end();
});

test('without notifications the window says why nothing is called', async ({ desktop, launch }) => {
  const { page } = await launch();
  await signInWithHotkey(page);
  const other = await openOtherProgram(desktop, launch);
  await other.copy('hello');
  await pressHotkey(desktop);
  await expect(askSheet(page)).toContainText('There is no phone number in it.');
  await answerByKey(desktop, page, 'Escape');
});

test('200 presses in five seconds are one question; set to dial at once they are one call', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  await signInWithHotkey(page);
  const asked = await watchQuestions(page);
  const other = await openOtherProgram(desktop, launch);
  const press200 = () =>
    run('xdotool', ['key', '--repeat', '200', '--repeat-delay', '25', usual], {
      env: desktop.env,
      debianPackage: 'xdotool',
    }).then(() => (lastPress = Date.now()));

  await other.copy('020 123 4567');
  await press200();
  await expect(askSheet(page)).toHaveCount(1);
  expect(await asked()).toHaveLength(1);
  expect(dials()).toEqual([]);
  await answerByKey(desktop, page, 'Escape');

  await request(page, 'changeSettings', { ordinaryHotkey: 'dial' });
  await other.copy('030 111 2222');
  await waitUntil('a second to pass', () => Date.now() - lastPress > 1100);
  await press200();
  await expect.poll(dials).toEqual(['+31301112222']);
  expect(await asked()).toHaveLength(1);
});

test('Enter that was meant for the program in which one types does not call', async ({ desktop, launch }) => {
  const { page } = await launch();
  await signInWithHotkey(page);
  const other = await openOtherProgram(desktop, launch);
  await other.copy('020 123 4567');
  // All within a tenth of a second, wherever each of them arrives.
  await waitUntil('a second to pass', () => Date.now() - lastPress > 1100);
  await pressKeys(desktop, usual, 'Return', 'Return', 'Return');
  await expect(askSheet(page)).toContainText('020 123 4567');
  await expect(page.locator('.ask-settling')).toHaveCount(0);
  await expect(askSheet(page)).toBeVisible();
  expect(dials()).toEqual([]);
  await answerByKey(desktop, page, 'Escape');
  await expect(numberField(page)).toBeFocused();
});

test('another program has the hotkey: told, and what is suggested works at one press', async ({ desktop, launch }) => {
  const other = await openOtherProgram(desktop, launch, usualAccelerator);
  const { page } = await launch();
  await signInWithHotkey(page);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Ctrl+Alt+Shift+B does not work as the hotkey');

  await other.copy('020 123 4567');
  await pressHotkey(desktop);
  await expect.poll(() => other.presses()).toBe(1);
  await notice.getByRole('button', { name: 'Use Ctrl+Alt+Shift+F', exact: true }).click();
  await expect(notice).toHaveCount(0);
  expect(await hotkeyOf(page)).toMatchObject({ active: 'Control+Alt+Shift+F', taken: null });

  await other.use();
  await pressHotkey(desktop, 'ctrl+alt+shift+f');
  await expect(askSheet(page)).toContainText('020 123 4567');
  await answerByKey(desktop, page, 'Return');
  await expect.poll(dials).toEqual(['+31201234567']);
  expect(await other.presses()).toBe(1);
});

test('a new hotkey is pressed in the settings; keys that another program has say so', async ({ desktop, launch }) => {
  const other = await openOtherProgram(desktop, launch, 'Control+Shift+F8');
  const { app, page } = await launch();
  await signInWithHotkey(page);
  await page.keyboard.press('Control+,');
  const section = page.getByRole('region', { name: 'Hotkey' });
  const change = section.getByRole('button', { name: 'Change', exact: true });
  await useWindow(app);

  // Escape leaves the recording, and not the settings.
  await change.click();
  await expect(section).toContainText('Press the new keys');
  await pressKeys(desktop, 'Escape');
  await expect(change).toBeFocused();

  await change.click();
  await expect(section).toContainText('Press the new keys');
  await pressKeys(desktop, 'ctrl+c');
  await expect(section.getByRole('alert')).toContainText('Other programs use Ctrl+C themselves.');
  // The system gives these to the other program, and the page sees the modifiers only.
  await pressKeys(desktop, 'ctrl+shift+F8');
  await expect(section.getByRole('alert')).toContainText('another program has these keys');
  expect(await other.presses()).toBe(1);

  // The keys of now, pressed while they are recorded, dial nothing.
  await pressHotkey(desktop);
  await expect(change).toBeFocused();
  await expect(askSheet(page)).toHaveCount(0);

  await change.click();
  await expect(section).toContainText('Press the new keys');
  await pressKeys(desktop, 'ctrl+shift+F9');
  await expect(section).toContainText('Ctrl+Shift+F9 works now.');
  await other.copy('020 123 4567');
  await pressHotkey(desktop);
  await pressHotkey(desktop, 'ctrl+shift+F9');
  await expect(askSheet(page)).toContainText('020 123 4567');
  await answerByKey(desktop, page, 'Escape');
});

test('left in the middle of pressing a new hotkey, the old one works', async ({ desktop, launch }) => {
  const { app, page } = await launch();
  await signInWithHotkey(page);
  const other = await openOtherProgram(desktop, launch);
  await page.keyboard.press('Control+,');
  await useWindow(app);
  await page.getByRole('region', { name: 'Hotkey' }).getByRole('button', { name: 'Change', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Hotkey' })).toContainText('Press the new keys');
  await other.copy('020 123 4567');
  await pressHotkey(desktop);
  await expect(askSheet(page)).toContainText('020 123 4567');
  await answerByKey(desktop, page, 'Escape');
});

test('a second hotkey opens the command box over any program, is off at first, and cannot have the keys of the first', async ({
  desktop,
  launch,
}) => {
  const { app, page, quit } = await launch();
  await signInWithHotkey(page);
  await request(page, 'addFavourite', { name: 'Marijke', number: '020 765 4321', colour: 'green', key: null });
  expect((await request(page, 'getSnapshot')).boxHotkey).toMatchObject({ active: null, taken: null });
  await page.keyboard.press('Control+,');
  const choice = page.getByRole('region', { name: 'Hotkey' }).getByRole('group', { name: 'Find and do' });
  await useWindow(app);

  // The keys of the first are its own, also while new ones are pressed.
  await choice.getByRole('button', { name: 'Choose keys' }).click();
  await expect(choice).toContainText('Press the new keys');
  await pressKeys(desktop, usual);
  const region = page.getByRole('region', { name: 'Hotkey' });
  await expect(region.getByRole('alert')).toContainText('already does something else in Dialboard');
  expect(await accessibilityProblems(page)).toEqual([]);
  await region.getByRole('button', { name: 'Use Ctrl+Alt+Shift+F' }).click();
  await expect(choice).toContainText('Ctrl+Alt+Shift+F works now.');
  await choice.getByRole('button', { name: 'Change' }).click();
  await expect(choice).toContainText('Press the new keys');
  await pressKeys(desktop, 'ctrl+shift+F8');
  await expect(choice).toContainText('Ctrl+Shift+F8 works now.');
  await page.keyboard.press('Escape');

  const box = page.getByRole('dialog', { name: 'Find and do' });
  const other = await openOtherProgram(desktop, launch);
  await other.use();
  expect(await isUsed(app)).toBe(false);
  await pressKeys(desktop, 'ctrl+shift+F8');
  await expect(box.getByRole('combobox')).toBeFocused();
  await expect.poll(() => isUsed(app)).toBe(true);
  await typeKeys(desktop, 'marij');
  await expect(box.getByRole('option').first()).toContainText('Marijke');
  await pressKeys(desktop, 'Return');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dials()).toEqual(['+31207654321']);

  // Over the settings of a window that is minimised; twice is once.
  await page.keyboard.press('Control+,');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await other.use();
  await pressKeys(desktop, 'ctrl+shift+F8');
  await expect(box).toBeVisible();
  await pressKeys(desktop, 'ctrl+shift+F8');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await pressKeys(desktop, 'Escape');
  await expect(box).toBeHidden();
  await expect(numberField(page)).toBeFocused();
  await other.quit();
  await quit();

  // Another program was quicker.
  await openOtherProgram(desktop, launch, 'Control+Shift+F8');
  const again = await launch();
  await expect(again.page.getByRole('alert')).toContainText('another program has it');
  expect((await request(again.page, 'getSnapshot')).boxHotkey).toMatchObject({
    active: null,
    taken: { wanted: 'Control+Shift+F8' },
  });
});

test('on Wayland the settings say why and what to bind; the command works, and focuses the window before it reads', async ({
  desktop,
  launch,
}) => {
  // The desktop says that it is a Wayland one; the window is on the X server of the test all the same.
  const { app, page } = await launch({
    env: { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' },
    args: ['--ozone-platform=x11'],
  });
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { region: 'NL', linksOffered: true });
  await expect.poll(async () => (await hotkeyOf(page)).way).toBe('none');
  await page.keyboard.press('Control+,');
  const section = page.getByRole('region', { name: 'Hotkey' });
  await expect(section).toContainText('does not let a program take keys');
  await expect(section.getByRole('button', { name: 'Change', exact: true })).toHaveCount(0);
  await section.getByRole('button', { name: 'Copy', exact: true }).last().click();
  await expect(section.getByText('Copied', { exact: true })).toBeVisible();
  const find = (await request(page, 'getSnapshot')).boxHotkey.command ?? '';
  expect(find).toMatch(/--find$/);
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(find);
  await section.getByRole('button', { name: 'Copy', exact: true }).first().click();
  const command = (await hotkeyOf(page)).command ?? '';
  expect(command).toMatch(/--dial-clipboard$/);
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(command);

  const other = await openOtherProgram(desktop, launch);
  await other.copy('020 123 4567');
  expect(await isUsed(app)).toBe(false);
  expect(
    await run('sh', ['-c', command], {
      env: desktop.env,
      debianPackage: '(none: every system has a shell)',
      mayFail: true,
    }),
  ).toMatchObject({
    code: 0,
  });
  await expect(askSheet(page)).toContainText('020 123 4567');
  expect(await isUsed(app)).toBe(true);
  await answerByKey(desktop, page, 'Return');
  await expect.poll(dials).toEqual(['+31201234567']);
});
