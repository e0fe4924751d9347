import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A request that reached a server. */
export interface SeenRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A server on loopback that does something wrong, and remembers what reached it. */
export interface FaultServer {
  /** Base address, without a slash at its end. */
  readonly url: string;
  /** Connections accepted so far, whether or not a request came over them. */
  readonly connections: () => number;
  readonly requests: () => SeenRequest[];
  readonly close: () => Promise<void>;
}

/** A redirecting server, with the trap that it points to. */
export interface RedirectingServer extends FaultServer {
  /** Stands at another origin. A request in its list means that the redirect was followed. */
  readonly trap: FaultServer;
}

/** A host that no name server knows (RFC 6761 section 6.4). */
export const unknownHost = 'https://nonexistent.invalid';

/** An address where nothing listens. */
export async function startRefusing(): Promise<FaultServer> {
  const server = await serve(() => undefined);
  await server.close();
  return server;
}

/** Accepts the connection and the request and never answers. */
export const startStalling = (): Promise<FaultServer> => serve(() => undefined);

/** Starts a right-looking answer and sends one byte of it each `every` milliseconds, for ever. */
export const startDripping = (every = 100): Promise<FaultServer> =>
  serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(' '), every);
    response.once('close', () => {
      clearInterval(drip);
    });
  });

/** Resets the connection (TCP RST) when the whole request is there, before or in the middle of the answer. */
export const startResetting = (when: 'before-answer' | 'in-answer' = 'before-answer'): Promise<FaultServer> =>
  serve((request, response) => {
    if (when === 'before-answer') {
      request.socket.resetAndDestroy();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"half":', () => request.socket.resetAndDestroy());
  });

/** Gives every request the same answer. The default is the log-in page of a captive portal: HTML with status 200. */
export const startAnswering = (
  body: string | Buffer = '<!doctype html><title>Welcome to the guest network</title><p>Please accept our terms.</p>',
  contentType = 'text/html; charset=utf-8',
  status = 200,
): Promise<FaultServer> =>
  serve((_request, response) => {
    response.writeHead(status, { 'content-type': contentType }).end(body);
  });

/** Answers every request with an error: with problem details (RFC 9457), or with a bare page as a proxy gives. */
export const startFailing = (status = 500, details: 'problem' | 'page' = 'problem'): Promise<FaultServer> =>
  details === 'problem'
    ? startAnswering(
        JSON.stringify({
          type: 'about:blank',
          title: 'Internal Server Error',
          status,
          detail: 'The switch is on fire.',
        }),
        'application/problem+json',
        status,
      )
    : startAnswering('<html><h1>Bad day</h1></html>', 'text/html', status);

/** Redirects every request to another origin. 307 asks for the same method and body again, 302 does not. */
export async function startRedirecting(status: 301 | 302 | 303 | 307 | 308): Promise<RedirectingServer> {
  const trap = await startAnswering('{}', 'application/json');
  const server = await serve((request, response) => {
    response.writeHead(status, { location: `${trap.url}${request.url ?? '/'}` }).end();
  });
  return {
    ...server,
    trap,
    async close() {
      await server.close();
      await trap.close();
    },
  };
}

/** Answers with JSON of `bytes` bytes, sent only as fast as it is read. */
export const startFlooding = (bytes = 256 * 1024 * 1024): Promise<FaultServer> =>
  serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('"');
    const block = Buffer.alloc(64 * 1024, 'x');
    let left = bytes;
    const pour = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= block.length;
        if (!response.write(block)) return;
      }
      response.end('"');
    };
    response.on('drain', pour);
    pour();
  });

/** Serves on a free port of 127.0.0.1, over TLS when options for it are given, and records what arrives. */
export async function serve(answer: RequestListener, tls?: ServerOptions): Promise<FaultServer> {
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.once('end', () => {
      const { method = '', url = '', headers } = request;
      requests.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() });
      answer(request, response);
    });
  };
  const server: Server = tls ? createTlsServer(tls, listener) : createServer(listener);
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    connections: () => connections,
    requests: () => [...requests],
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
