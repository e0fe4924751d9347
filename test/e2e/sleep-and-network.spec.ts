import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronPath, sandboxArguments } from '../support/app';
import { joinBus } from '../support/bus-service';
import { startDemoPbx, testAccount } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { userDataFolder } from '../support/kept-account';
import { startNotificationServer } from '../support/notification-server';
import { startPanel } from '../support/panel';
import { startProgram } from '../support/processes';
import { run } from '../support/run-program';
import { startSessionBus } from '../support/session-bus';
import { dial, signInAndWait, status } from '../support/steps';

test.use({ windowManager: true });

test('after a sleep the app gives up the stream from before and asks at once, without a word', async ({
  desktop,
  launch,
}) => {
  const pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 60_000 } });
  // What tells programs of a sleep: logind, on a system bus of the test's own.
  const systemBus = await startSessionBus(mkdtempSync(join(desktop.home, 'system-bus-')), desktop.env);
  const logind = await joinBus({ DBUS_SESSION_BUS_ADDRESS: systemBus.address });
  await logind.take('org.freedesktop.login1');
  const manager = { path: '/org/freedesktop/login1', interface: 'org.freedesktop.login1.Manager' };

  const panel = await startPanel(desktop);
  const started = await launch({ env: { DBUS_SYSTEM_BUS_ADDRESS: systemBus.address } });
  const { app, page } = started;
  const resumes = await app.evaluateHandle(({ powerMonitor }) => {
    const seen: string[] = [];
    powerMonitor.on('resume', () => seen.push('resume'));
    return seen;
  });
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await dial(page, '020 123 4567');
  await expect(status(page)).toContainText('Your phone is ringing');
  const asked = () => pbx.log().filter(({ operation }) => operation === 'state').length;
  await expect.poll(() => pbx.log().some(({ operation }) => operation === 'events')).toBe(true);
  expect(asked()).toBe(0);

  logind.send(manager, 'PrepareForSleep', 'b', [true]);
  logind.send(manager, 'PrepareForSleep', 'b', [false]);
  await expect.poll(() => resumes.evaluate((seen) => seen.length)).toBeGreaterThan(0);
  await expect.poll(asked).toBeGreaterThan(0);
  // Chromium drops the driver's connection to the page when it sleeps, so what the page shows is asked of main.
  const shown = () =>
    app.evaluate(({ BrowserWindow }) => {
      const script = "document.body.innerText + document.querySelectorAll('[role=alert]').length";
      return BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script) as Promise<string>;
    });
  await expect.poll(shown).toMatch(/Your phone is ringing[^]*0$/);
  expect(await shown()).not.toContain('No news from the PBX');
  await panel.choose('Hang up');
  await expect.poll(() => pbx.calls().map(({ call }) => call.reason)).toEqual(['hung-up']);
  await expect.poll(shown).toMatch(/Ended: hung up[^]*0$/);
  await panel.choose('Quit Dialboard');
  await expect.poll(started.pids).toEqual([]);
  panel.end();
  logind.end();
  await systemBus.end();
  await pbx.close();
});

test('the network goes and comes back: the tray and the window say so, and nothing else does', async ({ desktop }) => {
  test.skip(process.getuid?.() !== 0, 'only root can give a program a network of its own and take it away');
  const panel = await startPanel(desktop);
  const notifications = await startNotificationServer(desktop);
  const server = 'https://pbx.example.com';
  await desktop.store(`dialboard:${server}`, 'account', JSON.stringify(testAccount));
  mkdirSync(userDataFolder(desktop), { recursive: true });
  writeFileSync(join(userDataFolder(desktop), 'account.json'), JSON.stringify({ version: 1, server, demo: false }));

  const network =
    'ip link set lo up; ip link add wire type veth peer name socket; ip address add 10.9.8.7/24 dev wire; ip link set socket up; ip link set wire up';
  const start = [
    '--net',
    'sh',
    '-c',
    `${network}; exec "$@"`,
    'sh',
    electronPath(),
    ...sandboxArguments(),
    process.cwd(),
  ];
  const app = await startProgram('unshare', start, { env: desktop.env, debianPackage: 'util-linux' });
  const wire = (state: 'up' | 'down') =>
    run('nsenter', ['--net', '--target', String(app.pid), 'ip', 'link', 'set', 'wire', state], {
      env: desktop.env,
      debianPackage: 'iproute2',
    });
  await expect.poll(panel.tooltip).toBe('Dialboard – Extension 101 · Ready');
  const ready = await panel.picture();
  for (let time = 0; time < 2; time += 1) {
    await wire('down');
    await expect.poll(panel.tooltip).toBe('Dialboard – Offline');
    await expect.poll(panel.picture).not.toBe(ready);
    await wire('up');
    await expect.poll(panel.tooltip).toBe('Dialboard – Extension 101 · Ready');
    await expect.poll(panel.picture).toBe(ready);
  }
  expect(notifications.requests()).toBe(0);
  await panel.choose('Quit Dialboard');
  await expect.poll(panel.icons).toBe(0);
  await app.end();
  notifications.end();
  panel.end();
});
