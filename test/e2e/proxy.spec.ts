import { startDemoPbx, testAccount, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { startProxy, type TestProxy } from '../support/proxy';
import { callAndHangUp, numberField, signIn, tryDemoButton } from '../support/steps';
import { certificateWith } from '../support/tls-fault';
import { startTlsFront, type TlsFront } from '../support/tls-front';

let pbx: TestPbx;
let front: TlsFront;
let proxy: TestProxy;
test.beforeEach(async () => {
  pbx = await startDemoPbx();
  front = await startTlsFront(certificateWith('self-signed').leaf, pbx.origin);
  proxy = await startProxy({ hosts: { 'pbx.test': front.url } });
});
test.afterEach(async () => {
  await proxy.close();
  await front.close();
  await pbx.close();
});

const at = (server: string) => ({ server, ...testAccount });

test('the system’s proxy carries a whole call; what is excepted from it and the demo go past it', async ({
  launch,
}) => {
  const { page } = await launch({
    args: [`--proxy-server=${proxy.host}`, '--proxy-bypass-list=straight.test'],
  });
  await signIn(page, at('https://straight.test'));
  await expect(page.getByRole('alert')).toContainText('There is no server named straight.test');
  expect(proxy.asked()).toEqual([]);

  await signIn(page, at('https://pbx.test'));
  await page.getByRole('button', { name: 'Look at the certificate' }).click();
  await page.getByRole('button', { name: 'Trust exactly this certificate' }).click();
  await numberField(page).waitFor();
  await callAndHangUp(page, '020 123 4567');
  expect(pbx.calls()).toHaveLength(1);
  expect(front.received()).toMatch(/GET \/v1\/calls\/[^/]+\/events/);
  expect(new Set(proxy.asked())).toEqual(new Set(['CONNECT pbx.test:443']));

  const before = proxy.asked().length;
  await page.getByRole('button', { name: 'Sign out' }).click();
  await tryDemoButton(page).click();
  await numberField(page).waitFor();
  await callAndHangUp(page, '020 123 4567');
  expect(proxy.asked()).toHaveLength(before);
});

test('a PAC file and the environment name the proxy; one that wants a password is told of', async ({ launch }) => {
  const strict = await startProxy({ hosts: {}, wantsSignIn: true });
  const script = `function FindProxyForURL(url, host) {
    return host === 'pbx.test' ? 'PROXY ${strict.host}' : 'DIRECT';
  }`;
  const pac = `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
  const first = await launch({ args: [`--proxy-pac-url=${pac}`] });
  await signIn(first.page, at('https://pbx.test'));
  await expect(first.page.getByRole('alert')).toContainText(`The proxy ${strict.host} wants a name and a password`);
  expect(strict.asked()).toEqual(['CONNECT pbx.test:443']);
  await signIn(first.page, at('https://other.test'));
  await expect(first.page.getByRole('alert')).toContainText('There is no server named other.test');
  expect(strict.asked()).toHaveLength(1);
  await first.quit();

  const second = await launch({ env: { https_proxy: `http://${proxy.host}` } });
  await signIn(second.page, at('https://pbx.test'));
  await expect(second.page.getByRole('alert')).toContainText('does not trust the security certificate of pbx.test');
  expect(proxy.asked()).toEqual(['CONNECT pbx.test:443']);
  expect(front.received()).toBe('');
  await strict.close();
});
