import { installBrowser } from '../support/browser';
import { request } from '../support/bridge';
import { startDemoPbx, testAccount } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { callAndHangUp, signInAndWait } from '../support/steps';

const secure = 'https://crm.example.com/find?tel={number}&who={name}';

test('the page of a call is opened in the browser: once, by https only, with the number and the name encoded', async ({
  desktop,
  launch,
}) => {
  const browser = await installBrowser(desktop);
  const pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 } });
  const { page } = await launch();
  await signInAndWait(page, { server: pbx.origin, ...testAccount });
  await request(page, 'changeSettings', { region: 'NL' });
  await request(page, 'addFavourite', { name: 'Bär & Søn/#1', number: '020 765 4321', colour: 'green', key: null });

  // Off, then without https: neither opens anything, which the next one shows.
  await callAndHangUp(page, '020 765 4321');
  await request(page, 'changeSettings', {
    callPageMoment: 'connect',
    callPage: 'http://crm.example.com/find?tel={number}',
  });
  await callAndHangUp(page, '020 765 4321');

  await request(page, 'changeSettings', { callPage: secure });
  await callAndHangUp(page, '020 765 4321');
  const first = 'https://crm.example.com/find?tel=%2B31207654321&who=B%C3%A4r%20%26%20S%C3%B8n%2F%231';
  await expect.poll(browser.opened).toEqual([first]);

  await request(page, 'changeSettings', { callPageMoment: 'end' });
  await callAndHangUp(page, '020 765 4322');
  await expect.poll(browser.opened).toEqual([first, 'https://crm.example.com/find?tel=%2B31207654322&who=']);

  await request(page, 'changeSettings', { callPageMoment: 'dial', callPage: 'https://crm.example.com/{digits}' });
  await callAndHangUp(page, '020 765 4323');
  await expect.poll(browser.opened).toHaveLength(3);
  expect(browser.opened()[2]).toBe('https://crm.example.com/31207654323');
  await pbx.close();
});
