import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DrivenApp } from '../support/app';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import type { Desktop } from '../support/desktop';
import { readExec } from '../support/desktop-exec';
import { expect, test } from '../support/fixtures';
import { userDataFolder } from '../support/kept-account';
import { startPanel } from '../support/panel';
import { startProgram } from '../support/processes';
import { run } from '../support/run-program';
import { numberField, signInAndWait } from '../support/steps';
import { visibleWindows } from '../support/windows';

test.use({ windowManager: true });

let pbx: TestPbx;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
});
test.afterEach(() => pbx.close());

const bounds = ({ app }: DrivenApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
const placeFile = (desktop: Desktop) => join(userDataFolder(desktop), 'window.json');
const keptPlace = (desktop: Desktop): unknown =>
  existsSync(placeFile(desktop)) ? JSON.parse(readFileSync(placeFile(desktop), 'utf8')) : undefined;
const shown = ({ app }: DrivenApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());

/** Where the display has the inside of the window: `X=…`, `Y=…`, `WIDTH=…`, `HEIGHT=…`. */
async function onDisplay(desktop: Desktop): Promise<string> {
  const find = ['search', '--onlyvisible', '--name', '^Dialboard$', 'getwindowgeometry', '--shell'];
  const { stdout } = await run('xdotool', find, { env: desktop.env, debianPackage: 'xdotool' });
  return stdout.replace(/^(?:WINDOW|SCREEN)=.*\n/gm, '');
}

test('the window stands where it stood, and neither creeps nor shrinks over three starts', async ({
  desktop,
  launch,
}) => {
  const first = await launch();
  await expect.poll(() => shown(first)).toBe(true);
  const place = { x: 140, y: 90, width: 500, height: 640 };
  await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);
  await expect.poll(() => bounds(first)).toEqual(place);
  // Electron tells what was asked for at once; the display does it a moment later, and then it is kept.
  await expect.poll(() => keptPlace(desktop)).toEqual({ ...place, maximised: false });
  const seen = await onDisplay(desktop);
  await first.quit();
  for (let start = 2; start <= 4; start += 1) {
    await test.step(`start ${start}`, async () => {
      const again = await launch();
      await expect.poll(() => shown(again)).toBe(true);
      await expect.poll(() => bounds(again)).toEqual(place);
      await expect.poll(() => onDisplay(desktop)).toBe(seen);
      await again.quit();
    });
  }
});

test('a maximised window begins maximised, and knows its smaller place', async ({ desktop, launch }) => {
  const maximised = ({ app }: DrivenApp) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized());
  const first = await launch();
  await expect.poll(() => shown(first)).toBe(true);
  const before = await bounds(first);
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
  await expect.poll(() => maximised(first)).toBe(true);
  await first.quit();
  expect(JSON.parse(readFileSync(placeFile(desktop), 'utf8'))).toEqual({ ...before, maximised: true });
  const again = await launch();
  await expect.poll(() => maximised(again)).toBe(true);
  await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.unmaximize());
  await expect.poll(() => bounds(again)).toEqual(before);
});

test('a place on a screen that is gone, or in a file that makes no sense, is not taken', async ({
  desktop,
  launch,
}) => {
  mkdirSync(userDataFolder(desktop), { recursive: true });
  const onScreen = async (started: DrivenApp) => {
    await expect.poll(() => shown(started)).toBe(true);
    const { x = -1, y = -1 } = (await bounds(started)) ?? {};
    expect(x >= 0 && x < 1280 && y >= 0 && y < 1024).toBe(true);
  };
  writeFileSync(placeFile(desktop), JSON.stringify({ x: 3000, y: 200, width: 600, height: 600, maximised: false }));
  const first = await launch();
  await onScreen(first);
  await expect.poll(() => bounds(first)).toMatchObject({ width: 600, height: 600 });
  await first.quit();
  writeFileSync(placeFile(desktop), '{"x": "left"');
  const second = await launch();
  await onScreen(second);
});

test('starting at login is off, can be switched on and off, and what the session starts is hidden', async ({
  desktop,
  launch,
}) => {
  const file = join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'autostart', 'org.dialboard.Dialboard.desktop');
  const panel = await startPanel(desktop);
  const started = await launch();
  const { page } = started;
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await page.keyboard.press('Control+,');
  const toggle = page.getByRole('switch', { name: 'Start when I log in', exact: true });
  await expect(toggle).not.toBeChecked();
  expect(existsSync(file)).toBe(false);
  await toggle.click();
  await expect(toggle).toBeChecked();
  const entry = readFileSync(file, 'utf8');
  await run('desktop-file-validate', [file], { env: desktop.env, debianPackage: 'desktop-file-utils' });
  await started.quit();
  await expect.poll(panel.icons).toBe(0);

  // As a session does: by the specification, from the line in the file.
  const exec = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  const [program = '', ...args] = readExec(exec, '');
  const session = await startProgram(program, args, { env: desktop.env, debianPackage: '(none)' });
  await expect.poll(panel.tooltip).toBe('Dialboard – Extension 101 · Ready');
  expect(await visibleWindows(desktop)).toBe(0);
  // Another start at login changes nothing; a start by hand shows the window.
  await run(program, args, { env: desktop.env, debianPackage: '(none)' });
  expect(await visibleWindows(desktop)).toBe(0);
  await run(
    program,
    args.filter((arg) => arg !== '--hidden'),
    { env: desktop.env, debianPackage: '(none)' },
  );
  await expect.poll(() => visibleWindows(desktop)).toBe(1);
  await panel.choose('Quit Dialboard');
  await expect.poll(panel.icons).toBe(0);
  await session.end();

  const last = await launch();
  await numberField(last.page).waitFor();
  await last.page.keyboard.press('Control+,');
  await expect(last.page.getByRole('switch', { name: 'Start when I log in', exact: true })).toBeChecked();
  await last.page.getByRole('switch', { name: 'Start when I log in', exact: true }).click();
  await expect(last.page.getByRole('switch', { name: 'Start when I log in', exact: true })).not.toBeChecked();
  expect(existsSync(file)).toBe(false);
  panel.end();
});

test('a folder that cannot be written is told, and the switch stays as it is', async ({ desktop, launch }) => {
  const folder = join(desktop.env['XDG_CONFIG_HOME'] ?? '', 'autostart');
  mkdirSync(dirname(folder), { recursive: true });
  writeFileSync(folder, 'a file in the place of the folder');
  const { page } = await launch();
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await page.keyboard.press('Control+,');
  const toggle = page.getByRole('switch', { name: 'Start when I log in', exact: true });
  await toggle.click();
  await expect(page.getByRole('alert')).toContainText('Starting at login could not be changed');
  await expect(toggle).not.toBeChecked();
});
