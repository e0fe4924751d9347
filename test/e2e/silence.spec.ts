import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import type { Desktop } from '../support/desktop';
import { expect, test } from '../support/fixtures';
import { answerAsk, askSheet, becomeLinkHandler, openLink } from '../support/links';
import { openNetworkTrap, type NetworkTrap } from '../support/network-trap';
import { dialRequests } from '../support/pbx-log';
import { pressKeys } from '../support/real-keys';
import { peersOf, recordSockets } from '../support/socket-record';
import { callAndHangUp, dial, numberField, signIn, signInAndWait, signOutButton, status } from '../support/steps';

test.use({ windowManager: true });

let pbx: TestPbx;
let trap: NetworkTrap;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 20, destinationRings: 20, destinationAnswers: 20 } });
  trap = await openNetworkTrap();
});
test.afterEach(async () => {
  await pbx.close();
  await trap.close();
});

const account = () => ({ server: pbx.origin, ...testAccount });
const dials = () => dialRequests(pbx.log()).length;

/** Links of the system start the recorded program as well. */
function recordLinks(desktop: Desktop, executablePath: string): void {
  const entry = join(desktop.env['XDG_DATA_HOME'] ?? '', 'applications', 'org.dialboard.Dialboard.desktop');
  const text = readFileSync(entry, 'utf8');
  const changed = text.replace(/^Exec=\S+/m, `Exec=${executablePath}`);
  expect(changed).not.toBe(text);
  writeFileSync(entry, changed);
}

async function morning(page: Page): Promise<void> {
  await signIn(page, { ...account(), password: 'wrong' });
  await expect(page.getByRole('alert')).toBeVisible();
  await signInAndWait(page, account());
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByLabel('Home region').selectOption('NL');
  await settings.getByRole('searchbox').fill('teh wrogn wrods for a speling chekcer');
  await settings.getByRole('searchbox').fill('');
  await settings.getByLabel('Try it').fill('020 123 4567');
  await expect(settings).toContainText('+31201234567');
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
}

test('a whole day long only the account’s server is contacted', async ({ desktop, launch }, info) => {
  test.setTimeout(300_000);
  const record = recordSockets(info.outputPath('sockets'));
  const { executablePath } = record;
  const env = { LANG: 'nl_NL.UTF-8', LANGUAGE: 'en' };
  const began = Date.now();
  let app = await launch({ executablePath, env });
  let { page } = app;

  await test.step('signing in, wrongly and rightly; settings', () => morning(page));
  await test.step('fifty calls', async () => {
    for (let call = 0; call < 50; call += 1) {
      if (call % 10 === 0) await callAndHangUp(page, '020 123 4567');
      else {
        await dial(page, '202');
        await expect.poll(dials).toBe(call + 1);
        await expect(status(page)).toContainText('the line was busy');
      }
    }
  });
  await test.step('links', async () => {
    await becomeLinkHandler(page);
    recordLinks(desktop, executablePath);
    await openLink(desktop, 'tel:+31201234567');
    await answerAsk(page, 'Enter');
    await expect.poll(dials).toBe(51);
    for (const link of ['tel:0900%201234', 'tel:112', 'tel:*21%23']) {
      await openLink(desktop, link);
      await answerAsk(page, 'Escape');
      await expect(askSheet(page)).toHaveCount(0);
    }
  });
  await test.step('the hotkey', async () => {
    await app.app.evaluate(({ clipboard }) => clipboard.writeText('Bel 020 123 4567'));
    await expect.poll(async () => (await request(page, 'getSnapshot')).hotkey.active).not.toBeNull();
    await pressKeys(desktop, 'ctrl+alt+shift+b');
    await answerAsk(page, 'Enter');
    await expect.poll(dials).toBe(52);
  });
  await test.step('a restart, a call, signing out', async () => {
    await app.quit();
    app = await launch({ executablePath, env });
    page = app.page;
    await numberField(page).waitFor();
    await callAndHangUp(page, '201');
    await request(page, 'changeSettings', { theme: 'dark', language: 'ro' });
    await request(page, 'changeSettings', { language: 'en' });
    await signOutButton(page).click();
    await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  });

  const server = new URL(pbx.origin).host;
  const peers = Object.fromEntries(record.peers());
  info.annotations.push({
    type: 'hosts contacted',
    description: `${JSON.stringify(peers)} in ${Math.round((Date.now() - began) / 1000)} s, ${record.programs()} programs, ${record.calls()} calls on sockets`,
  });
  expect(Object.keys(peers)).toEqual([server]);
  expect(peers[server]).toBeGreaterThan(0);
  // Two starts, and one for each link.
  expect(record.programs()).toBe(6);

  // It would have been noticed: main, which has the network, reaches another place, and a datagram is one too.
  await app.app.evaluate((_electron, url) => fetch(url).then((answer) => answer.text()), trap.url);
  await expect.poll(() => [...record.peers().keys()]).toContain(trap.host);
});

test('an address is found in what strace writes', () => {
  const lines = [
    '12 connect(30, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 EINPROGRESS',
    '12 connect(31, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>',
    '12 sendto(32, ""..., 40, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.8")}, 16) = 40',
    '12 sendmmsg(33, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.9")}, msg_namelen=16}}], 1, 0) = 1',
    '12 connect(34, {sa_family=AF_UNIX, sun_path="/run/user/bus"}, 16) = 0',
  ];
  expect(lines.flatMap(peersOf)).toEqual(['192.0.2.7:443', '[2001:db8::1]:53', '192.0.2.8:53', '192.0.2.9:53']);
});
