import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { factsOf } from '../../../src/main/account/certificates';
import { createConnector } from '../../../src/main/dialling/connect';
import { createDialService } from '../../../src/main/dialling/dial-service';
import { builtInProfiles } from '../../../src/main/dialling/profile/built-in-profiles';
import { lookAtServerCertificate } from '../../../src/main/dialling/server-certificate';
import type { Call } from '../../../src/shared/call';
import { parseServerAddress } from '../../../src/shared/server-address';
import type { Trust } from '../../../src/shared/trust';
import { ariAccount, startAriStandIn } from '../../support/ari-stand-in';
import { startDemoPbx, testAccount, type TestPbx } from '../../support/demo-pbx';
import { startRefusing } from '../../support/fault-server';
import { certificateWith } from '../../support/tls-fault';
import { startTlsFront, type TlsFront } from '../../support/tls-front';
import { waitUntil } from '../../support/wait-until';

let pbx: TestPbx;
const ends: (() => Promise<void>)[] = [];
beforeEach(async () => {
  pbx = await startDemoPbx();
  ends.push(() => pbx.close());
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function front(leaf: Parameters<typeof startTlsFront>[0], origin = pbx.origin): Promise<TlsFront> {
  const server = await startTlsFront(leaf, origin);
  ends.push(() => server.close());
  return server;
}

const connector = createConnector({
  loadAxios: () => Promise.resolve(axios.create()),
  proxiesFor: () => Promise.resolve('DIRECT'),
  findProfile: (id) => Promise.resolve(builtInProfiles.find((profile) => profile.id === id)),
  loadEngine: () => import('../../../src/main/dialling/profile/engine'),
  loadWebSocket: () => Promise.resolve(WebSocket),
});

async function connect(
  url: string,
  trust?: Trust,
  profile = 'dialboard',
  values: Record<string, string> = testAccountValues,
) {
  const server = parseServerAddress(url);
  if ('code' in server) throw new Error(server.code);
  const connected = await connector.connect({ server, profile, ...(trust === undefined ? {} : { trust }) }, values);
  if (!connected.ok) throw new Error(connected.problem.code);
  return connected.value.api;
}

const testAccountValues = { ...testAccount };
const authorityOf = (pem: string): Trust => ({ kind: 'authority', pem });
const pinOf = (pem: string): Trust => ({ kind: 'certificate', pem });

const wish = () =>
  ({ id: randomUUID(), number: '0201234567', shown: '0201234567', source: 'keypad', anonymous: false }) as const;

describe('a private authority', () => {
  it('counts for the account that has it, and for no other at the same server', async () => {
    const { leaf, authority } = certificateWith('valid');
    const server = await front(leaf);
    expect(await (await connect(server.url)).checkSession()).toMatchObject({
      problem: { code: 'certificate-untrusted' },
    });
    expect(server.received()).toBe('');
    expect(await (await connect(server.url, authorityOf(authority))).checkSession()).toMatchObject({ ok: true });
    expect(await (await connect(server.url)).checkSession()).toMatchObject({
      problem: { code: 'certificate-untrusted' },
    });
  });

  it.each([
    ['wrong-host', 'certificate-wrong-host'],
    ['expired', 'certificate-expired'],
    ['not-yet-valid', 'certificate-expired'],
    ['self-signed', 'certificate-untrusted'],
  ] as const)('does not vouch for a certificate that is %s', async (fault, code) => {
    const { leaf, authority } = certificateWith(fault);
    const server = await front(leaf);
    const api = await connect(server.url, authorityOf(authority));
    expect(await api.checkSession()).toMatchObject({ problem: { code, host: server.host } });
    expect(server.received()).toBe('');
  });
});

describe('a certificate that is trusted itself', () => {
  it.each(['valid', 'self-signed', 'wrong-host'] as const)('is taken where it is %s', async (fault) => {
    const { leaf } = certificateWith(fault);
    const server = await front(leaf);
    expect(await (await connect(server.url, pinOf(leaf.cert))).checkSession()).toMatchObject({ ok: true });
  });

  it.each(['expired', 'not-yet-valid'] as const)('is refused where it is %s', async (fault) => {
    const { leaf } = certificateWith(fault);
    const server = await front(leaf);
    const api = await connect(server.url, pinOf(leaf.cert));
    expect(await api.checkSession()).toMatchObject({ problem: { code: 'certificate-expired' } });
    expect(server.received()).toBe('');
  });

  it.each(['valid', 'self-signed', 'wrong-host'] as const)(
    'gives way to no other one (%s): the dial is refused for certain, and nothing is sent',
    async (fault) => {
      const { leaf } = certificateWith('self-signed');
      const server = await front(leaf);
      const api = await connect(server.url, pinOf(leaf.cert));
      expect(await api.checkSession()).toMatchObject({ ok: true });
      const before = server.received();
      server.show(certificateWith(fault).leaf);
      expect(await api.dial('0201234567', randomUUID())).toMatchObject({
        result: 'refused',
        problem: { code: 'certificate-changed', host: server.host },
      });
      expect(server.received()).toBe(before);
    },
  );

  it('gives way to none that it signed itself', async () => {
    const { leaf, authority } = certificateWith('valid');
    const server = await front(leaf);
    const api = await connect(server.url, pinOf(authority));
    expect(await api.checkSession()).toMatchObject({ problem: { code: 'certificate-changed' } });
    expect(server.received()).toBe('');
  });
});

it('a call to a server with a trusted certificate is dialled, followed by events and hung up', async () => {
  const { leaf } = certificateWith('self-signed');
  const server = await front(leaf);
  const api = await connect(server.url, pinOf(leaf.cert));
  let calls: readonly Call[] = [];
  const service = createDialService({ now: Date.now, changed: (news) => (calls = news) });
  service.dial(wish(), api);
  await waitUntil('the call to connect', () => calls[0]?.state === 'connected');
  expect(server.received()).toMatch(/GET \/v1\/calls\/[^/]+\/events/);
  expect(await service.hangUp(calls[0]?.id ?? '')).toMatchObject({ ok: true });
  await waitUntil('the call to end', () => calls[0]?.state === 'ended');
  // No SSE at this PBX: it is asked instead, over the same connection with the same trust.
  expect(await api.report('none', new AbortController().signal)).toMatchObject({ ok: true, value: 'gone' });
});

it('the WebSocket of a call trusts what its account trusts', async () => {
  const asterisk = await startAriStandIn();
  ends.push(() => asterisk.close());
  const { leaf } = certificateWith('self-signed');
  const server = await front(leaf, asterisk.url);
  const api = await connect(server.url, pinOf(leaf.cert), 'asterisk-ari', ariAccount);
  const intent = wish();
  const service = createDialService({ now: Date.now, changed: () => undefined });
  service.dial(intent, api);
  await waitUntil('the own leg to be listened to', () => asterisk.subscribed().includes(intent.id));
  expect(server.received()).toMatch(/GET \/ari\/events\?app=/);
  service.forget();
});

describe('a look at the certificate of a server', () => {
  it('tells what it shows and sends nothing', async () => {
    const { leaf } = certificateWith('wrong-host');
    const server = await front(leaf);
    const shown = await lookAtServerCertificate(server.url);
    expect(shown.ok && factsOf(shown.value)).toEqual(factsOf(leaf.cert));
    expect(factsOf(leaf.cert)).toMatchObject({ subject: 'pbx', names: ['other.example'] });
    expect(server.received()).toBe('');
  });

  it('says why there is none', async () => {
    const refusing = await startRefusing();
    const nobody = await lookAtServerCertificate(refusing.url.replace('http', 'https'));
    expect(nobody).toMatchObject({ problem: { code: 'connection-refused' } });
    const plain = await lookAtServerCertificate(pbx.origin.replace('http', 'https'));
    expect(plain).toMatchObject({ problem: { code: 'tls-failed' } });
  });
});
