import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { serve } from './fault-server';

/** A place on loopback that nothing may reach: it speaks HTTP and listens for UDP on the same port. */
export interface NetworkTrap {
  /** Its address over HTTP. */
  readonly url: string;
  /** Its host and port. */
  readonly host: string;
  /** Connections and datagrams that arrived so far. */
  readonly arrived: () => number;
  readonly close: () => Promise<void>;
}

/** Opens a trap. */
export async function openNetworkTrap(): Promise<NetworkTrap> {
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' }).end('<h1>Trap</h1>');
  });
  const { host, port } = new URL(server.url);
  const udp = createSocket('udp4').bind(Number(port), '127.0.0.1');
  await once(udp, 'listening');
  let datagrams = 0;
  udp.on('message', () => (datagrams += 1));
  return {
    url: server.url,
    host,
    arrived: () => server.connections() + datagrams,
    async close() {
      udp.close();
      await server.close();
    },
  };
}
