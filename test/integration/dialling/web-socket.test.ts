import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createHttpWay } from '../../../src/main/dialling/http-way';
import { directWay, type HttpWay } from '../../../src/main/dialling/way';
import { createWebSocketOpener, type SocketLimits } from '../../../src/main/dialling/live/web-socket';
import { startAnswering, startRedirecting } from '../../support/fault-server';
import { certificateWith } from '../../support/tls-fault';

const limits: SocketLimits = { connect: 500, message: 1000, beat: 200, messages: 50 };
const headers = { Authorization: 'Basic c2VjcmV0' };

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Opens a WebSocket and gives how it ended with what came over it. */
async function open(url: string, way: HttpWay = directWay, stop = new AbortController()) {
  const heard: unknown[] = [];
  let opened = 0;
  const end = await createWebSocketOpener(
    () => Promise.resolve(WebSocket),
    way,
    limits,
  )({
    url: url.replace(/^http/, 'ws'),
    headers,
    signal: stop.signal,
    onOpen: () => (opened += 1),
    onMessage: (json) => {
      heard.push(json);
      if (json === 'stop') stop.abort();
    },
  });
  return { end, heard, opened };
}

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    const closed = once(server, 'close');
    server.close();
    await closed;
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A bare TCP server that gives each connection this answer, or none. */
const bare = (answer?: string): Promise<string> =>
  listen(createServer((socket) => socket.on('data', () => answer !== undefined && socket.write(answer))));

describe('a WebSocket', () => {
  const overTls = async (trusted: boolean) => {
    const { leaf, authority } = certificateWith('valid');
    const server = createTlsServer(leaf);
    const asked: (string | undefined)[] = [];
    new WebSocketServer({ server }).on('connection', (socket, request) => {
      asked.push(request.headers.authorization);
      socket.send('{"hello":1}');
      socket.send('"stop"');
    });
    const address = await listen(server);
    const trust = { kind: 'authority', pem: authority } as const;
    const way = createHttpWay(trusted ? { trusted: { origin: `https://${address}`, trust } } : {});
    return { ...(await open(`https://${address}`, way)), asked };
  };

  it('goes over TLS to a server that the account trusts', async () => {
    expect(await overTls(true)).toMatchObject({
      opened: 1,
      heard: [{ hello: 1 }, 'stop'],
      asked: [headers.Authorization],
    });
  });

  it('never goes to a server whose certificate nobody vouches for', async () => {
    expect(await overTls(false)).toEqual({ end: 'lost', opened: 0, heard: [], asked: [] });
  });

  it('is not offered by what answers like a page, refuses, or sends on; nothing is followed', async () => {
    const page = await startAnswering();
    ends.push(page.close);
    expect(await open(page.url)).toMatchObject({ end: 'none', opened: 0 });

    const redirecting = await startRedirecting(302);
    ends.push(redirecting.close);
    expect(await open(redirecting.url)).toMatchObject({ end: 'none', opened: 0 });
    expect(redirecting.trap.connections()).toBe(0);
  });

  it.each([
    ['nothing', undefined],
    ['what is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    [
      'a wrong handshake',
      'HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n',
    ],
    ['half a handshake', 'HTTP/1.1 101 Switching'],
  ])('is lost at a server that answers %s', async (_what, answer) => {
    expect(await open(`http://${await bare(answer)}`)).toMatchObject({ end: 'lost', opened: 0 });
  });

  it('is lost when the other side gives no sign of life any more', async () => {
    const server = new WebSocketServer({ noServer: true, autoPong: false });
    const http = (await import('node:http')).createServer();
    http.on('upgrade', (request, socket, head) => server.handleUpgrade(request, socket, head, () => undefined));
    expect(await open(`http://${await listen(http)}`)).toMatchObject({ end: 'lost', opened: 1, heard: [] });
  });

  it('is never opened once nobody wants it', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await open(`http://${await bare()}`, directWay, stop)).toMatchObject({ end: 'lost', opened: 0 });
  });
});
