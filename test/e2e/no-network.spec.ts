import { startDemoPbx, type TestPbx } from '../support/demo-pbx';
import { expect, test } from '../support/fixtures';
import { openNetworkTrap, type NetworkTrap } from '../support/network-trap';
import { signInButton } from '../support/steps';
import { attempt, expectUnharmed } from '../support/unharmed';

let pbx: TestPbx;
let trap: NetworkTrap;
test.beforeEach(async () => {
  pbx = await startDemoPbx({ timing: { ownPhoneAnswers: 50, destinationRings: 50, destinationAnswers: 50 } });
  trap = await openNetworkTrap();
});
test.afterEach(async () => {
  await pbx.close();
  await trap.close();
});

/** Ways to reach the network. Those that answer at all settle when they have failed. */
const calls: [way: string, script: (url: string) => unknown][] = [
  ['fetch', (url) => fetch(url)],
  ['fetch without CORS', (url) => fetch(url, { mode: 'no-cors' })],
  [
    'XMLHttpRequest',
    (url) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
    },
  ],
  ['WebSocket', (url) => new WebSocket(url.replace('http', 'ws')).readyState],
  ['EventSource', (url) => new EventSource(url).readyState],
  ['sendBeacon', (url) => navigator.sendBeacon(url, 'out')],
  ['an image', (url) => void Object.assign(new Image(), { src: url })],
  ['import', (url) => import(url)],
  ['a worker', (url) => new Worker(url).onerror],
  ['a font', (url) => new FontFace('out', `url(${url})`).load()],
  ['audio', (url) => new Audio(url).play()],
  [
    'elements that load',
    (url) => {
      const make = (tag: string, facts: object): void => {
        document.body.append(Object.assign(document.createElement(tag), facts));
      };
      make('iframe', { src: url });
      make('embed', { src: url });
      make('object', { data: url });
      make('video', { src: url, poster: url });
      for (const rel of ['stylesheet', 'icon', 'prefetch', 'preload', 'manifest', 'modulepreload'])
        make('link', { rel, href: url, as: 'image' });
    },
  ],
  [
    'hints to connect',
    (url) => {
      for (const rel of ['preconnect', 'dns-prefetch', 'prerender'])
        document.head.append(Object.assign(document.createElement('link'), { rel, href: url }));
    },
  ],
  [
    'a style',
    (url) => {
      document.body.style.backgroundImage = `url(${url})`;
    },
  ],
  [
    'WebRTC',
    async (url) => {
      const { host } = new URL(url);
      const servers = [`stun:${host}`, `turn:${host}?transport=udp`, `turn:${host}?transport=tcp`];
      const iceServers = servers.map((urls) =>
        urls.startsWith('stun') ? { urls } : { urls, username: 'out', credential: 'out' },
      );
      const connection = new RTCPeerConnection({ iceServers });
      connection.createDataChannel('out');
      const gathered = new Promise((resolve) => {
        connection.addEventListener('icegatheringstatechange', () => {
          if (connection.iceGatheringState === 'complete') resolve(undefined);
        });
      });
      await connection.setLocalDescription();
      await Promise.race([gathered, new Promise((resolve) => setTimeout(resolve, 2000))]);
      connection.close();
    },
  ],
];

test('the page cannot reach the network', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(signInButton(page)).toBeVisible();
  for (const [way, script] of calls) {
    await test.step(way, async () => {
      await attempt(page, script, trap.url);
      expect.soft(trap.arrived(), way).toBe(0);
    });
  }
  await expectUnharmed({ app, page }, pbx);
  expect(trap.arrived()).toBe(0);
  // The trap would have noticed: main, which has the network, reaches it.
  await app.evaluate((_electron, url) => fetch(url).then((answer) => answer.text()), trap.url);
  expect(trap.arrived()).toBe(1);
});
