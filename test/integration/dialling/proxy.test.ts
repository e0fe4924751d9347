import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createConnector } from '../../../src/main/dialling/connect';
import { createDialService } from '../../../src/main/dialling/dial-service';
import { createHttpClient } from '../../../src/main/dialling/http-client';
import { createHttpWay } from '../../../src/main/dialling/http-way';
import { createWebSocketOpener } from '../../../src/main/dialling/live/web-socket';
import { builtInProfiles } from '../../../src/main/dialling/profile/built-in-profiles';
import type { Call } from '../../../src/shared/call';
import { parseServerAddress } from '../../../src/shared/server-address';
import type { Trust } from '../../../src/shared/trust';
import { ariAccount, startAriStandIn } from '../../support/ari-stand-in';
import { startDemoPbx, testAccount, type TestPbx } from '../../support/demo-pbx';
import { startRefusing } from '../../support/fault-server';
import { startProxy, type TestProxy, type TestProxyOptions } from '../../support/proxy';
import { certificateWith } from '../../support/tls-fault';
import { startTlsFront, type TlsFront } from '../../support/tls-front';
import { waitUntil } from '../../support/wait-until';

const { leaf, authority } = certificateWith('valid', 'pbx.test');
const trust: Trust = { kind: 'authority', pem: authority };

let pbx: TestPbx;
let front: TlsFront;
const ends: (() => Promise<void>)[] = [];
beforeEach(async () => {
  pbx = await startDemoPbx();
  front = await startTlsFront(leaf, pbx.origin);
  ends.push(() => pbx.close(), front.close);
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function proxyWith(options: Partial<TestProxyOptions> = {}): Promise<TestProxy> {
  const proxy = await startProxy({ hosts: { 'pbx.test': front.url }, ...options });
  ends.push(proxy.close);
  return proxy;
}

function connectorBehind(list: string) {
  return createConnector({
    loadAxios: () => Promise.resolve(axios.create()),
    proxiesFor: () => Promise.resolve(list),
    findProfile: (id) => Promise.resolve(builtInProfiles.find((profile) => profile.id === id)),
    loadEngine: () => import('../../../src/main/dialling/profile/engine'),
    loadWebSocket: () => Promise.resolve(WebSocket),
  });
}

function addressOf(url: string) {
  const server = parseServerAddress(url, { plainInNetwork: true });
  if ('code' in server) throw new Error(server.code);
  return server;
}

async function apiBehind(
  list: string,
  url = 'https://pbx.test',
  profile = 'dialboard',
  values: Record<string, string> = { ...testAccount },
  trusted = trust,
) {
  const connected = await connectorBehind(list).connect({ server: addressOf(url), profile, trust: trusted }, values);
  if (!connected.ok) throw new Error(connected.problem.code);
  return connected.value.api;
}

const wish = () =>
  ({ id: randomUUID(), number: '0201234567', shown: '0201234567', source: 'keypad', anonymous: false }) as const;

describe('through a proxy that tunnels', () => {
  it('a call is dialled, followed by events and hung up, and the proxy reads nothing of it', async () => {
    const proxy = await proxyWith();
    const api = await apiBehind(`PROXY ${proxy.host}`);
    let calls: readonly Call[] = [];
    const service = createDialService({ now: Date.now, changed: (news) => (calls = news) });
    service.dial(wish(), api);
    await waitUntil('the call to connect', () => calls[0]?.state === 'connected');
    expect(front.received()).toMatch(/GET \/v1\/calls\/[^/]+\/events/);
    await service.hangUp(calls[0]?.id ?? '');
    await waitUntil('the call to end', () => calls[0]?.state === 'ended');
    expect(new Set(proxy.asked())).toEqual(new Set(['CONNECT pbx.test:443']));
    expect(proxy.seen()).not.toMatch(/authorization|0201234567/i);
    expect(pbx.calls()).toHaveLength(1);
  });

  it('a proxy that speaks TLS is checked with the authorities of the system, not with those of the account', async () => {
    const own = certificateWith('valid');
    const proxy = await proxyWith({ certificate: own.leaf });
    const api = await apiBehind(`HTTPS ${proxy.host}`, undefined, undefined, undefined, {
      kind: 'authority',
      pem: own.authority + authority,
    });
    expect(await api.dial('201', randomUUID())).toMatchObject({
      result: 'refused',
      problem: { code: 'proxy-unreachable', host: proxy.host },
    });
    expect(proxy.asked()).toEqual([]);
  });

  it('a certificate that nobody vouches for is refused there too, and can be looked at', async () => {
    const proxy = await proxyWith();
    const untrusting = await connectorBehind(`PROXY ${proxy.host}`).connect(
      { server: addressOf('https://pbx.test'), profile: 'dialboard' },
      { ...testAccount },
    );
    if (!untrusting.ok) throw new Error(untrusting.problem.code);
    expect(await untrusting.value.api.checkSession()).toMatchObject({
      problem: { code: 'certificate-untrusted', host: 'pbx.test' },
    });
    const shown = await connectorBehind(`PROXY ${proxy.host}`).certificateOf(addressOf('https://pbx.test'));
    expect(shown).toEqual({ ok: true, value: leaf.cert });
    expect(front.received()).toBe('');
  });

  it.each(['wss', 'ws'] as const)('a WebSocket (%s) goes by it', async (scheme) => {
    const asterisk = await startAriStandIn();
    ends.push(asterisk.close);
    const secured = await startTlsFront(leaf, asterisk.url);
    ends.push(secured.close);
    const proxy = await proxyWith({ hosts: { 'pbx.test': scheme === 'wss' ? secured.url : asterisk.url } });
    const origin = scheme === 'wss' ? 'https://pbx.test' : 'http://pbx.test';
    const way = createHttpWay({
      proxiesFor: () => Promise.resolve(`PROXY ${proxy.host}`),
      trusted: { origin, trust },
    });
    const stop = new AbortController();
    const { user, password } = ariAccount;
    let opened = 0;
    await createWebSocketOpener(
      () => Promise.resolve(WebSocket),
      way,
    )({
      url: `${scheme}://pbx.test/ari/events?app=one`,
      headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
      signal: stop.signal,
      onOpen: () => {
        opened += 1;
        stop.abort();
      },
      onMessage: () => undefined,
    });
    expect(opened).toBe(1);
    expect(proxy.asked()).toEqual([`CONNECT pbx.test:${scheme === 'wss' ? '443' : '80'}`]);
  });

  it.each([
    ['wants a name and a password', { wantsSignIn: true }, { code: 'proxy-needs-sign-in' }],
    ['does not know the server', { hosts: {} }, { code: 'proxy-refused', status: 502 }],
  ] as const)('one that %s is told, and nothing was dialled for certain', async (_what, options, problem) => {
    const proxy = await proxyWith(options);
    const api = await apiBehind(`PROXY ${proxy.host}`);
    const expected = { ...problem, host: proxy.host };
    expect(await api.checkSession()).toMatchObject({ problem: expected });
    expect(await api.dial('201', randomUUID())).toMatchObject({ result: 'refused', problem: expected });
    expect(proxy.asked()).toHaveLength(2);
    expect(proxy.seen()).not.toMatch(/[^-]authorization/i);
    expect(front.received()).toBe('');
  });

  it('one that is not there, or never answers, is told by its own name', async () => {
    const refusing = await startRefusing();
    const gone = new URL(refusing.url).host;
    const api = await apiBehind(`PROXY ${gone}`);
    expect(await api.dial('201', randomUUID())).toMatchObject({
      result: 'refused',
      problem: { code: 'proxy-unreachable', host: gone },
    });
    const stalling = await proxyWith({ stalls: true });
    const way = createHttpWay({
      proxiesFor: () => Promise.resolve(`PROXY ${stalling.host}`),
      connectLimit: 300,
    });
    const http = createHttpClient(() => Promise.resolve(axios.create()), undefined, way);
    expect(await http.send({ method: 'POST', url: 'https://pbx.test/v1/calls', body: '{}' })).toMatchObject({
      answered: false,
      maybeSent: false,
      problem: { code: 'proxy-unreachable', host: stalling.host },
    });
  });
});

describe('through a proxy that forwards', () => {
  const phone = { user: 'admin', password: 'web secret' };
  const yealink = (list: string) => apiBehind(list, 'http://192.168.77.5', 'yealink', phone);

  it('a desk phone in the network is dialled by plain http', async () => {
    const proxy = await proxyWith({ hosts: { '192.168.77.5': pbx.origin } });
    await (await yealink(`PROXY ${proxy.host}`)).dial('201', randomUUID());
    expect(proxy.asked()).toEqual(['GET http://192.168.77.5/servlet?key=number=201']);
  });

  it.each([
    ['wants a name and a password', { wantsSignIn: true }, 'proxy-needs-sign-in'],
    ['is not there', undefined, 'proxy-unreachable'],
  ] as const)('one that %s is told, and nothing was dialled for certain', async (_what, options, code) => {
    const host = options === undefined ? new URL((await startRefusing()).url).host : (await proxyWith(options)).host;
    expect(await (await yealink(`PROXY ${host}`)).dial('201', randomUUID())).toMatchObject({
      result: 'refused',
      problem: { code, host },
    });
  });
});

describe('past the proxy', () => {
  it('goes what the system says goes straight, and what is on this computer whatever it says', async () => {
    const proxy = await proxyWith();
    const straight = await apiBehind('DIRECT', 'https://pbx.test');
    expect(await straight.dial('201', randomUUID())).toMatchObject({ problem: { code: 'name-not-found' } });
    const own = await apiBehind(`PROXY ${proxy.host}`, pbx.origin);
    expect(await own.checkSession()).toMatchObject({ ok: true });
    expect(proxy.asked()).toEqual([]);
  });

  it('goes nothing because of the environment alone: the system was asked', async () => {
    const proxy = await proxyWith();
    process.env['HTTPS_PROXY'] = `http://${proxy.host}`;
    try {
      const straight = await apiBehind('DIRECT', 'https://pbx.test');
      expect(await straight.checkSession()).toMatchObject({ problem: { code: 'name-not-found' } });
      expect(proxy.asked()).toEqual([]);
    } finally {
      delete process.env['HTTPS_PROXY'];
    }
  });
});
