import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Certificate } from './certificate';

/** An HTTP proxy on loopback that knows servers by names of its own. */
export interface TestProxy {
  /** Host and port. */
  readonly host: string;
  readonly port: number;
  /** What it was asked, in order: `CONNECT pbx.test:443`, `GET http://192.168.77.5/`. */
  readonly asked: () => readonly string[];
  /** All that was sent through it or to it, headers included, as the proxy can read it. */
  readonly seen: () => string;
  readonly close: () => Promise<void>;
}

/** What a proxy does. */
export interface TestProxyOptions {
  /** Where a host leads: the origin of a server on loopback. Other hosts are answered with 502. */
  readonly hosts: Readonly<Record<string, string>>;
  /** Asks everybody for a name and a password. */
  readonly wantsSignIn?: true;
  /** Takes what it is asked and never answers. */
  readonly stalls?: true;
  /** Speaks TLS itself. */
  readonly certificate?: Certificate;
}

/** Starts one that tunnels (CONNECT) and forwards (absolute form), RFC 9110 section 9.3.6 and RFC 9112 section 3.2.2. */
export async function startProxy({ hosts, wantsSignIn, stalls, certificate }: TestProxyOptions): Promise<TestProxy> {
  const asked: string[] = [];
  let seen = '';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  };
  const note = ({ method = '', url = '', rawHeaders }: IncomingMessage): void => {
    asked.push(`${method} ${url}`);
    seen += `${method} ${url} ${rawHeaders.join(' ')}\n`;
  };
  const challenge = { 'Proxy-Authenticate': 'Basic realm="proxy"' };

  const forward: RequestListener = (from, to) => {
    note(from);
    if (stalls === true) return;
    if (wantsSignIn === true) {
      to.writeHead(407, challenge).end();
      return;
    }
    const url = new URL(from.url ?? '');
    const origin = hosts[url.hostname];
    if (origin === undefined) {
      to.writeHead(502).end();
      return;
    }
    const behind = request(`${origin}${url.pathname}${url.search}`, {
      method: from.method,
      headers: { ...from.headers, host: new URL(origin).host },
    });
    behind.on('response', (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    behind.on('error', () => to.destroy());
    from.pipe(behind);
  };
  const server = certificate === undefined ? createServer(forward) : createTlsServer(certificate, forward);
  server.on('connection', keep);
  server.on('connect', (from, socket: Socket, head) => {
    note(from);
    if (stalls === true) return;
    const [, name = ''] = /^\[?(.*?)\]?:\d+$/.exec(from.url ?? '') ?? [];
    const origin = hosts[name];
    if (wantsSignIn === true || origin === undefined) {
      socket.end(
        wantsSignIn === true
          ? 'HTTP/1.1 407 Sign in\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n'
          : 'HTTP/1.1 502 Nobody there\r\nContent-Length: 0\r\n\r\n',
      );
      return;
    }
    const behind = connect(Number(new URL(origin).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Go ahead\r\n\r\n');
      behind.write(head);
      socket.on('data', (data: Buffer) => (seen += data.toString('latin1')));
      socket.pipe(behind).pipe(socket);
    });
    keep(behind);
    socket.once('close', () => behind.destroy());
    behind.once('close', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    asked: () => asked,
    seen: () => seen,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
