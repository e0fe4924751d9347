import { request } from '../support/bridge';
import { expect, test } from '../support/fixtures';
import { startProxy } from '../support/proxy';
import { startScripted } from '../support/scripted-server';
import { dial, numberField, signInButton } from '../support/steps';

// No address of a local network is there in a test, so a proxy leads to one.
test('a desk phone by plain http is warned of once: not before it is read, and not again after a restart', async ({
  launch,
}) => {
  const phone = await startScripted();
  const proxy = await startProxy({ hosts: { '192.168.77.5': phone.url } });
  const started = { args: [`--proxy-server=${proxy.host}`] };
  const first = await launch(started);
  const { page } = first;
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Search').fill('fanvil');
  await page.getByRole('button', { name: /^Fanvil/ }).click();
  await page.getByLabel('Server', { exact: true }).fill('http://192.168.77.5');
  await page.getByLabel('Password', { exact: true }).fill('web secret');
  await signInButton(page).click();
  await expect(page.getByRole('alert')).toContainText('readable');
  expect(proxy.asked()).toEqual([]);

  await page.getByRole('button', { name: 'Sign in all the same' }).click();
  await numberField(page).waitFor();
  phone.answerWith([{ status: 200 }]);
  await dial(page, '201');
  await expect.poll(() => phone.received().length).toBe(1);
  await first.quit();

  const again = await launch(started);
  await numberField(again.page).waitFor();
  phone.answerWith([{ status: 200 }]);
  await dial(again.page, '202');
  await expect.poll(() => phone.received().length).toBe(2);
  await expect(again.page.getByRole('alert')).toHaveCount(0);
  // Never to a server outside of the local network, whatever was read and accepted.
  const outside = { server: 'http://pbx.example.com', profile: 'fanvil', values: {}, plain: true } as const;
  expect(await request(again.page, 'signIn', outside)).toMatchObject({ problem: { code: 'server-needs-https' } });
  await proxy.close();
  await phone.close();
});
