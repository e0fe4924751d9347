import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { Certificate } from './certificate';

/** TLS before a server on loopback that speaks none. */
export interface TlsFront {
  /** Base address, without a slash at its end. */
  readonly url: string;
  readonly host: string;
  /** All that came through TLS so far. */
  readonly received: () => string;
  /** Handshakes that were finished by both sides. */
  readonly handshakes: () => number;
  /** Shows this certificate from now on. */
  readonly show: (leaf: Certificate) => void;
  readonly close: () => Promise<void>;
}

/** Starts one before the server of an origin, with a certificate to begin with. */
export async function startTlsFront(leaf: Certificate, origin: string): Promise<TlsFront> {
  const sockets = new Set<Socket>();
  let received = '';
  let handshakes = 0;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket));
  };
  const server = createServer(leaf, (secure) => {
    handshakes += 1;
    const behind = connect(Number(new URL(origin).port), '127.0.0.1');
    keep(behind);
    secure
      .on('error', () => undefined)
      .on('data', (data: Buffer) => {
        const text = data.toString('latin1');
        received += text;
        // A demo PBX answers only who asks for it by its own address.
        behind.write(text.replace(/^(host: ).*/im, `$1${new URL(origin).host}`), 'latin1');
      });
    secure.once('end', () => behind.end());
    behind.pipe(secure);
    secure.once('close', () => behind.destroy());
    behind.once('close', () => secure.destroy());
  });
  server.on('connection', keep);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `https://${host}`,
    host,
    received: () => received,
    handshakes: () => handshakes,
    show: (next) => server.setSecureContext(next),
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
