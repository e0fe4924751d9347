import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { request } from '../support/bridge';
import { expect, test } from '../support/fixtures';
import { answerAsk, askSheet } from '../support/links';
import { dialRequests } from '../support/pbx-log';
import { run } from '../support/run-program';
import { startAgain } from '../support/start-again';
import { signIn, signInAndWait, status } from '../support/steps';

test.use({ windowManager: true });

const dutch = { LANG: 'nl_NL.UTF-8', LANGUAGE: 'en' };

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

const dials = () => dialRequests(pbx.log()).map(({ destination }) => destination);
const account = () => ({ server: pbx.origin, ...testAccount });

test('--dial while it runs hands over and ends with 0; it asks, and dials once', async ({ desktop, launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { region: 'NL' });

  expect(await startAgain(desktop, '--dial', '020 123 4567')).toMatchObject({ code: 0 });
  await expect(askSheet(page)).toContainText('020 123 4567');
  await expect(askSheet(page)).toContainText('the command line');
  await answerAsk(page, 'Enter');
  await expect(status(page)).toContainText('Your phone is ringing');
  expect(dials()).toEqual(['+31201234567']);

  await expect(status(page)).toContainText('Connected');
  expect(await startAgain(desktop, '--hang-up')).toMatchObject({ code: 0 });
  await expect(status(page)).toContainText('Ended');

  await request(page, 'changeSettings', { ordinaryHotkey: 'dial' });
  expect(await startAgain(desktop, '--dial=030 111 2222')).toMatchObject({ code: 0 });
  await expect.poll(dials).toEqual(['+31201234567', '+31301112222']);
  expect(await startAgain(desktop, '--dial', '0900 1234')).toMatchObject({ code: 0 });
  await expect(askSheet(page)).toContainText('premium');
  await answerAsk(page, 'Escape');
  expect(await startAgain(desktop, '--dial', 'hello')).toMatchObject({ code: 0 });
  await expect(askSheet(page)).toContainText('cannot be called');
  await answerAsk(page, 'Escape');
  expect(dials()).toHaveLength(2);
});

test('--dial while it does not run starts it and asks when the account is back', async ({ launch }) => {
  const first = await launch({ env: dutch });
  await signInAndWait(first.page, account());
  await request(first.page, 'changeSettings', { region: 'NL' });
  await first.quit();

  const { page } = await launch({ env: dutch, args: ['--dial', '020 123 4567'] });
  await expect(askSheet(page)).toContainText('020 123 4567');
  await answerAsk(page, 'Enter');
  await expect.poll(dials).toEqual(['+31201234567']);
});

test('--dial with an emergency number while signed out says that it must be called on a phone', async ({ launch }) => {
  const { page } = await launch({ env: dutch, args: ['--dial', '112'] });
  const said = page.getByRole('alert');
  await expect(said).toContainText('112 is an emergency number');
  await expect(said).toBeInViewport();
  await signIn(page, account());
  await expect(askSheet(page)).toContainText('112');
  await expect(said).toHaveCount(0);
  await answerAsk(page, 'Escape');
  expect(dials()).toEqual([]);
});

test('--dial while signed out waits, and asks after sign-in', async ({ desktop, launch }) => {
  const { page } = await launch({ env: dutch, args: ['--dial', '+31 20 123 4567'] });
  await signIn(page, account());
  await expect(askSheet(page)).toContainText('20 123 4567');
  await answerAsk(page, 'Escape');
  await request(page, 'signOut');
  expect(await startAgain(desktop, '--dial', '+31 30 111 2222')).toMatchObject({ code: 0 });
  await signIn(page, account());
  await expect(askSheet(page)).toContainText('30 111 2222');
  await answerAsk(page, 'Escape');
  expect(dials()).toEqual([]);
});

test('--dial-clipboard dials what was copied, --show brings the window back', async ({ desktop, launch }) => {
  const { app, page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await run('sh', ['-c', 'printf "Anna: +31 20 123 4567" | xclip -selection clipboard >/dev/null 2>&1'], {
    env: desktop.env,
    debianPackage: 'xclip',
  });
  expect(await startAgain(desktop, '--dial-clipboard')).toMatchObject({ code: 0 });
  await expect(askSheet(page)).toContainText('20 123 4567');
  await answerAsk(page, 'Escape');

  const minimised = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect.poll(minimised).toBe(true);
  expect(await startAgain(desktop, '--show')).toMatchObject({ code: 0 });
  await expect.poll(minimised).toBe(false);
});

test('what cannot be carried out is said to the shell', async ({ desktop }) => {
  const missing = await startAgain(desktop, '--dial');
  expect(missing.code).toBe(2);
  expect(missing.stderr).toContain('Usage: dialboard [--dial NUMBER');
  expect((await startAgain(desktop, '--show', '--hang-up')).code).toBe(2);
  const alone = await startAgain(desktop, '--hang-up');
  expect(alone.code).toBe(1);
  expect(alone.stderr).toContain('not running');
});

test('a link never brings a command along', async ({ desktop, launch }) => {
  const { page } = await launch({ env: dutch });
  await signInAndWait(page, account());
  await request(page, 'changeSettings', { ordinaryHotkey: 'dial', region: 'NL' });
  for (const [shown, ...args] of [
    ['020 123 4567', '--dial=030 111 2222', '--', 'tel:+31201234567'],
    ['020 123 4568', 'tel:+31201234568', '--dial', '030 111 2222'],
    ['020 123 4569', '--dial-clipboard', 'tel:+31201234569', '--hang-up'],
  ] as const) {
    expect(await startAgain(desktop, ...args)).toMatchObject({ code: 0 });
    await expect(askSheet(page)).toContainText(shown);
    await expect(askSheet(page)).toContainText('a link in another program');
    await answerAsk(page, 'Escape');
  }
  // One argument with a command in it is a link that cannot be read.
  expect(await startAgain(desktop, 'tel:+31201234567 --dial=0301112222')).toMatchObject({ code: 0 });
  await expect(askSheet(page)).toContainText('cannot be called');
  await answerAsk(page, 'Escape');
  expect(dials()).toEqual([]);
});
