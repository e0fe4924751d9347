import { once } from 'node:events';
import { createServer as createHttp, type Server as HttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import axios from 'axios';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createConnectionTester } from '../../../src/main/account/connection-tester';
import { createConnector } from '../../../src/main/dialling/connect';
import { createHttpWay, type WayNeeds } from '../../../src/main/dialling/http-way';
import { builtInProfiles } from '../../../src/main/dialling/profile/built-in-profiles';
import { reachServer } from '../../../src/main/dialling/reach-server';
import {
  connectionParts,
  isTestOver,
  newTest,
  withPart,
  type ConnectionTest,
} from '../../../src/shared/connection-test';
import { startDemoPbx, testAccount } from '../../support/demo-pbx';
import { serve, startRefusing, unknownHost } from '../../support/fault-server';
import { certificateWith, startTls, type TlsFault } from '../../support/tls-fault';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Closes it after the test. */
function keep<Closed extends { close: () => Promise<unknown> }>(server: Closed): Closed {
  closing.push(() => server.close());
  return server;
}

/** How each part stands in the end: its state or, of the one that failed, its problem. */
const summary = ({ parts }: ConnectionTest): string[] =>
  connectionParts.map((part) => {
    const state = parts[part];
    return state.is === 'failed' ? state.problem.code : state.is;
  });

/** What trusts an authority at a server. */
const trusting = (origin: string, pem: string): WayNeeds => ({
  trusted: { origin, trust: { kind: 'authority', pem } },
});

/** Goes the way to a server, and tells how each part was. */
async function reach(url: string, needs: WayNeeds = {}) {
  let test = newTest(new URL(url).host);
  const steps: string[] = [];
  const way = await createHttpWay(needs)(url);
  const reached = await reachServer(url, way, {
    part(part, state) {
      steps.push(`${part} ${state.is}`);
      test = withPart(test, part, state);
    },
    proxy: (proxy) => (test = { ...test, proxy }),
  });
  return { reached, steps, test, parts: summary(test) };
}

/** A tester as the app makes it, with what it told and what it asked. */
function makeTester(
  inUse: Parameters<typeof createConnectionTester>[0]['inUse'] = () => undefined,
  proxies = 'DIRECT',
) {
  const connector = createConnector({
    loadAxios: () => Promise.resolve(axios.create()),
    proxiesFor: () => Promise.resolve(proxies),
    findProfile: (id) => Promise.resolve(builtInProfiles.find((profile) => profile.id === id)),
    loadEngine: () => import('../../../src/main/dialling/profile/engine'),
    loadWebSocket: () => Promise.resolve(WebSocket),
  });
  const offers = { taken: () => undefined };
  const told: ConnectionTest[] = [];
  return {
    connector,
    told,
    run: createConnectionTester({ connector, offers, inUse, changed: (test) => told.push(test) }),
  };
}

const formFor = (server: string, values: Record<string, string> = { ...testAccount }) => ({
  server,
  profile: 'dialboard',
  values,
});

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Takes connections and never says a word. */
async function startSilent(): Promise<number> {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
  const port = await listen(silent);
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((closed) => silent.close(closed));
  });
  return port;
}

describe('the way to a server', () => {
  it('fails at the name when no name server knows it', async () => {
    const { reached, steps, parts } = await reach(unknownHost);
    expect(reached).toBe(false);
    expect(steps).toEqual(['name trying', 'name failed']);
    expect(parts).toEqual(['name-not-found', 'not-tried', 'not-tried', 'not-tried']);
  });

  it('fails at the connection when nothing listens', async () => {
    const { url } = await startRefusing();
    const { parts, test } = await reach(url.replace('http:', 'https:').replace('127.0.0.1', 'localhost'));
    expect(parts).toEqual(['good', 'connection-refused', 'not-tried', 'not-tried']);
    expect(isTestOver(test)).toBe(true);
  });

  it.each([
    ['self-signed', 'certificate-untrusted', false],
    ['valid', 'certificate-untrusted', false],
    ['expired', 'certificate-expired', true],
    ['not-yet-valid', 'certificate-expired', true],
    ['wrong-host', 'certificate-wrong-host', true],
  ] as const)('fails at TLS for a certificate that is %s: %s', async (fault: TlsFault, code, known) => {
    const server = keep(await startTls(fault));
    const { parts } = await reach(server.url, known ? trusting(server.url, server.authority) : {});
    expect(parts).toEqual(['skipped', 'good', code, 'not-tried']);
    expect(server.requests()).toEqual([]);
  });

  it('fails at TLS where one certificate alone is trusted, and another one is shown', async () => {
    const [server, other] = [certificateWith('valid'), certificateWith('valid')];
    const { url } = keep(await serve((_request, response) => response.end('{}'), server.leaf));
    const pinned = (pem: string): WayNeeds => ({ trusted: { origin: url, trust: { kind: 'certificate', pem } } });
    expect((await reach(url, pinned(server.leaf.cert))).parts[2]).toBe('good');
    expect((await reach(url, pinned(other.leaf.cert))).parts[2]).toBe('certificate-changed');
  });

  it('fails at TLS when the server does not speak it, or says nothing', async () => {
    const plain = keep(await serve((_request, response) => response.end()));
    expect((await reach(plain.url.replace('http:', 'https:'))).parts[2]).toBe('tls-failed');
    const { parts } = await reach(`https://127.0.0.1:${await startSilent()}`, { connectLimit: 300 });
    expect(parts).toEqual(['skipped', 'good', 'timed-out', 'not-tried']);
  });

  it('leads to the end when the certificate is good, and nothing is asked there', async () => {
    const server = keep(await startTls('valid'));
    const { reached, steps } = await reach(server.url, trusting(server.url, server.authority));
    expect(reached).toBe(true);
    expect(steps).toEqual(['name skipped', 'connection trying', 'connection good', 'tls trying', 'tls good']);
    expect(server.requests()).toEqual([]);
  });
});

describe('the way through a proxy', () => {
  /** A proxy that makes tunnels to one port of loopback, or answers with a status instead. */
  async function startProxy(to: number, refuse?: number): Promise<{ name: string; asked: string[] }> {
    const asked: string[] = [];
    const proxy: HttpServer = createHttp();
    proxy.on('connect', (request, socket) => {
      asked.push(`${request.url ?? ''} ${request.headers.authorization ?? 'no password'}`);
      if (refuse !== undefined) return void socket.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
      const upstream = connect(to, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
      for (const end of [upstream, socket]) end.on('error', () => undefined);
    });
    const port = await listen(proxy);
    closing.push(async () => {
      proxy.closeAllConnections();
      await new Promise((closed) => proxy.close(closed));
    });
    return { name: `127.0.0.1:${port}`, asked };
  }

  it('is that of the proxy, with the certificate of the server at its end', async () => {
    const { leaf, authority } = certificateWith('wrong-host');
    const server = keep(await serve((_request, response) => response.end('{}'), leaf));
    const proxy = await startProxy(Number(new URL(server.url).port));
    const proxiesFor = () => Promise.resolve(`PROXY ${proxy.name}`);
    const good = await reach('https://other.example', { ...trusting('https://other.example', authority), proxiesFor });
    expect(good.parts).toEqual(['skipped', 'good', 'good', 'waiting']);
    expect(good.test.proxy).toBe(proxy.name);
    const wrong = await reach('https://pbx.example', { ...trusting('https://pbx.example', authority), proxiesFor });
    expect(wrong.parts).toEqual(['skipped', 'good', 'certificate-wrong-host', 'not-tried']);
    expect(proxy.asked).toEqual(['other.example:443 no password', 'pbx.example:443 no password']);
    expect(server.requests()).toEqual([]);
  });

  it('fails at the connection when the proxy is not there, or does not want to', async () => {
    const gone = await startRefusing();
    const nobody = `PROXY ${new URL(gone.url).host}`;
    const refused = await reach('https://pbx.example', { proxiesFor: () => Promise.resolve(nobody) });
    expect(refused.parts).toEqual(['skipped', 'connection-refused', 'not-tried', 'not-tried']);
    expect(refused.test.parts.connection).toMatchObject({ problem: { host: new URL(gone.url).host } });

    const proxy = await startProxy(9, 407);
    const shut = await reach('https://pbx.example', { proxiesFor: () => Promise.resolve(`PROXY ${proxy.name}`) });
    expect(shut.test.parts.connection).toEqual({
      is: 'failed',
      problem: { code: 'proxy-needs-sign-in', host: proxy.name },
    });
  });

  it('is given up in time when the proxy says nothing', async () => {
    const proxy = `PROXY 127.0.0.1:${await startSilent()}`;
    const proxiesFor = () => Promise.resolve(proxy);
    expect((await reach('https://pbx.example', { proxiesFor, connectLimit: 300 })).parts).toEqual([
      'skipped',
      'timed-out',
      'not-tried',
      'not-tried',
    ]);
  });
});

describe('the test of the connection', () => {
  it('ends with the sign-in, which it tells as it goes', async () => {
    const pbx = keep(await startDemoPbx());
    const { run, told } = makeTester();
    const outcome = await run(formFor(pbx.origin));
    expect(outcome.ok && summary(outcome.value)).toEqual(['skipped', 'good', 'skipped', 'good']);
    expect(told.map(summary).map((parts) => parts.join(' '))).toEqual([
      'waiting waiting waiting waiting',
      'skipped waiting waiting waiting',
      'skipped trying waiting waiting',
      'skipped good waiting waiting',
      'skipped good skipped waiting',
      'skipped good skipped trying',
      'skipped good skipped good',
    ]);
    expect(pbx.log().map(({ operation }) => operation)).toEqual(['session']);
  });

  it('says that the password is wrong, or missing, after all the rest was good', async () => {
    const pbx = keep(await startDemoPbx());
    const { run } = makeTester();
    const wrong = await run(formFor(pbx.origin, { ...testAccount, password: 'wrong' }));
    expect(wrong.ok && summary(wrong.value)).toEqual(['skipped', 'good', 'skipped', 'wrong-credentials']);
    const missing = await run(formFor(pbx.origin, { ...testAccount, password: '' }));
    expect(missing.ok && summary(missing.value)).toEqual(['skipped', 'good', 'skipped', 'password-missing']);
    expect(pbx.log()).toHaveLength(1);
  });

  it('never sends the password over a connection that is not good', async () => {
    const server = keep(await startTls('self-signed'));
    const { run } = makeTester();
    const outcome = await run(formFor(server.url));
    expect(outcome.ok && summary(outcome.value)).toEqual(['skipped', 'good', 'certificate-untrusted', 'not-tried']);
    expect(server.requests()).toEqual([]);
  });

  it('tests the account in use, and tells when there is none', async () => {
    const pbx = keep(await startDemoPbx());
    const { connector } = makeTester();
    const server = await connector.serverFor('dialboard', pbx.origin);
    if ('code' in server) throw new Error(server.code);
    const connected = await connector.connect({ server, profile: 'dialboard' }, { ...testAccount });
    if (!connected.ok) throw new Error(connected.problem.code);
    const { run } = makeTester(() => ({ server, api: connected.value.api }));
    const outcome = await run(undefined);
    expect(outcome.ok && summary(outcome.value)).toEqual(['skipped', 'good', 'skipped', 'good']);
    expect(await makeTester().run(undefined)).toEqual({ ok: false, problem: { code: 'signed-out' } });
    expect(await makeTester().run(formFor('ftp://x'))).toMatchObject({ problem: { code: 'server-not-an-address' } });
  });

  it('says of a system that cannot check the password that there is nothing to try', async () => {
    const server = keep(await serve((_request, response) => response.end('{}')));
    const profile = builtInProfiles.find(({ signIn, auth }) => signIn === undefined && auth.kind !== 'session');
    if (profile === undefined) throw new Error('Every profile can check');
    const values = Object.fromEntries(profile.parameters.map(({ key, default: usual = '1' }) => [key, usual]));
    const { run } = makeTester();
    const outcome = await run({ server: server.url, profile: profile.id, values });
    expect(outcome.ok && outcome.value.parts['sign-in']).toEqual({ is: 'skipped' });
    expect(server.requests()).toEqual([]);
  });

  it('tells only of the newest', async () => {
    const pbx = keep(await startDemoPbx());
    const { run, told } = makeTester();
    const [first, second] = await Promise.all([run(formFor('https://nonexistent.invalid')), run(formFor(pbx.origin))]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(told.slice(1).every(({ host }) => host === new URL(pbx.origin).host)).toBe(true);
  });
});
