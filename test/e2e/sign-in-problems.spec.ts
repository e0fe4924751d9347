import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import * as fault from '../support/fault-server';
import { expect, test } from '../support/fixtures';
import { allKept, nothing } from '../support/kept-account';
import { callAndHangUp, signIn, signInAndWait, type SignInTyping } from '../support/steps';
import { startTls } from '../support/tls-fault';

let pbx: TestPbx;
const servers: { close: () => Promise<void> }[] = [];

/** Remembers a server, to be closed after the test. */
async function keep<Server extends { close: () => Promise<void> }>(starting: Promise<Server>): Promise<Server> {
  const server = await starting;
  servers.push(server);
  return server;
}

test.beforeEach(async () => {
  pbx = await keep(startDemoPbx());
});
test.afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** Signs in, waits for the alert and checks that the form still holds all that was typed. */
async function expectProblem(page: Page, typing: SignInTyping, words: string): Promise<void> {
  await test.step(words, async () => {
    await signIn(page, typing);
    await expect(page.getByRole('alert')).toContainText(words, { timeout: 20_000 });
    await expect(page.getByLabel('Server', { exact: true })).toHaveValue(typing.server);
    await expect(page.getByLabel('Extension', { exact: true })).toHaveValue(typing.extension);
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue(typing.password);
  });
}

const at = (server: string): SignInTyping => ({ server, ...testAccount });
const hostOf = (url: string): string => new URL(url).host;

test('each answer that is none is told in its own words, nothing is stored, and the right sign-in still works', async ({
  desktop,
  launch,
}) => {
  const { page } = await launch();
  const refusing = await keep(fault.startRefusing());
  const failing = await keep(fault.startFailing(500, 'problem'));
  const failingBare = await keep(fault.startFailing(502, 'page'));
  const guestNetwork = await keep(fault.startAnswering());
  const notThere = await keep(fault.startAnswering('{}', 'application/json', 404));
  const otherJson = await keep(fault.startAnswering('{"ok":true}', 'application/json'));
  const redirecting = await keep(fault.startRedirecting(307));
  const flooding = await keep(fault.startFlooding());
  const resetting = await keep(fault.startResetting('before-answer'));
  const breaking = await keep(fault.startResetting('in-answer'));
  const selfSigned = await keep(startTls('self-signed'));
  const noTls = guestNetwork.url.replace('http:', 'https:');

  await expectProblem(page, { ...at(pbx.origin), password: 'wrong' }, 'does not accept this extension and password');
  await expectProblem(page, { ...at(pbx.origin), extension: '999' }, 'does not accept this extension and password');
  await expectProblem(page, at(fault.unknownHost), 'There is no server named nonexistent.invalid');
  await expectProblem(page, at(refusing.url), `Nothing answers at ${hostOf(refusing.url)}.`);
  await expectProblem(page, at(failing.url), `Something went wrong at ${hostOf(failing.url)} (status 500).`);
  await expect(page.getByRole('alert')).toContainText('The server said: The switch is on fire.');
  await expectProblem(page, at(failingBare.url), `Something went wrong at ${hostOf(failingBare.url)} (status 502).`);
  await expect(page.getByRole('alert')).not.toContainText('The server said');
  await expectProblem(page, at(guestNetwork.url), `${hostOf(guestNetwork.url)} answered, but not as a dial service.`);
  await expectProblem(page, at(otherJson.url), `${hostOf(otherJson.url)} answered, but not as a dial service.`);
  await expectProblem(page, at(notThere.url), `There is no dial service at this address of ${hostOf(notThere.url)}.`);
  await expectProblem(page, at(redirecting.url), `${hostOf(redirecting.url)} sends us on to another address`);
  expect(redirecting.trap.connections()).toBe(0);
  await expectProblem(page, at(flooding.url), `${hostOf(flooding.url)} sent an answer that is far too large.`);
  await expectProblem(page, at(resetting.url), `The connection to ${hostOf(resetting.url)} broke off.`);
  await expectProblem(page, at(breaking.url), `The connection to ${hostOf(breaking.url)} broke off.`);
  await expectProblem(
    page,
    at(selfSigned.url),
    `does not trust the security certificate of ${hostOf(selfSigned.url)}, so nothing was sent.`,
  );
  expect(selfSigned.requests()).toEqual([]);
  await expectProblem(page, at(noTls), `No secure connection to ${hostOf(noTls)} could be made.`);

  expect(await allKept(desktop)).toEqual(nothing);
  await signInAndWait(page, at(pbx.origin));
  await callAndHangUp(page, '020 123 4567');
});

test('what cannot be right is said before anything is sent', async ({ desktop, launch }) => {
  const { page } = await launch();
  const typing = at(pbx.origin);
  await expectProblem(page, { ...typing, server: '' }, 'Type the address of your server.');
  await expectProblem(page, { ...typing, extension: '' }, 'Type your extension.');
  await expectProblem(page, { ...typing, password: '' }, 'Type your password.');
  await expectProblem(page, { ...typing, extension: '10:1' }, 'An extension cannot hold a colon');
  await expectProblem(page, at('http://pbx.example.com'), 'Your password would travel readable to pbx.example.com.');
  await expectProblem(page, at('https://101:secret@pbx.example.com'), 'The address holds a name or password.');
  await expectProblem(page, at('ftp://pbx.example.com'), 'This is not a server address.');
  expect(pbx.log()).toEqual([]);
  expect(await allKept(desktop)).toEqual(nothing);
  await signInAndWait(page, typing);
});

test('a server that never comes to an end is given up after ten seconds', async ({ desktop, launch }) => {
  const { page } = await launch();
  const stalling = await keep(fault.startStalling());
  const dripping = await keep(fault.startDripping());
  for (const server of [stalling, dripping]) {
    await expectProblem(page, at(server.url), `No answer came from ${hostOf(server.url)} in time.`);
    expect(server.requests()).toHaveLength(1);
  }
  expect(await allKept(desktop)).toEqual(nothing);
  await signInAndWait(page, at(pbx.origin));
});

test('a certificate that is too old, too new or for another host is refused, and no password is sent', async ({
  desktop,
  launch,
}) => {
  const expired = await keep(startTls('expired'));
  const notYet = await keep(startTls('not-yet-valid'));
  const wrongHost = await keep(startTls('wrong-host'));
  const valid = await keep(startTls('valid'));
  const authorities = join(desktop.home, 'authorities.pem');
  writeFileSync(authorities, [expired, notYet, wrongHost, valid].map(({ authority }) => authority).join(''));
  const { page } = await launch({ env: { NODE_EXTRA_CA_CERTS: authorities } });

  await expectProblem(page, at(expired.url), `The security certificate of ${hostOf(expired.url)} has expired.`);
  await expectProblem(page, at(notYet.url), `The security certificate of ${hostOf(notYet.url)}`);
  await expectProblem(page, at(wrongHost.url), `The security certificate does not belong to ${hostOf(wrongHost.url)}.`);
  for (const server of [expired, notYet, wrongHost]) expect(server.requests()).toEqual([]);
  // The authority is known, so it really was the date and the name.
  await expectProblem(page, at(valid.url), `${hostOf(valid.url)} answered, but not as a dial service.`);
  expect(await allKept(desktop)).toEqual(nothing);
  await signInAndWait(page, at(pbx.origin));
});
