import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ConnectionPart } from '../../shared/connection-test';
import type { Problem } from '../../shared/problem';
import type { ReachListener } from './connect';
import { failureOf } from './http-failure';
import { askForTunnel } from './proxy-tunnel';
import type { Way } from './way';

/**
 * Goes the way to a server as far as TLS, one part after the other, as a request would: the same proxy, the same trust, the
 * same time in all. Nothing of an account is sent. Tells whether it got there; never rejects.
 */
export async function reachServer(url: string, way: Way, told: ReachListener): Promise<boolean> {
  const { protocol, host, hostname, port } = new URL(url);
  const { proxy } = way;
  const secure = protocol === 'https:';
  const target = { host: bare(hostname), port: port === '' ? (secure ? 443 : 80) : Number(port) };
  const first = proxy === false ? target : { host: bare(proxy.host), port: proxy.port };
  const firstName = proxy === false ? host : `${proxy.host}:${proxy.port}`;
  if (proxy !== false) told.proxy(firstName);
  const limit = AbortSignal.timeout(way.connectLimit);
  // Only the outermost is ever ended: a TLS socket owns the one below, and Node dies when that goes first.
  let outermost: Socket | undefined;
  const keep = <One extends Socket>(socket: One): One => {
    outermost = socket;
    // What comes after it is given up is of no interest, and must not end the program.
    socket.on('error', () => undefined);
    return socket;
  };

  /** Runs one part, and says of what went wrong which problem it is. */
  async function part<Value>(name: ConnectionPart, about: string, work: () => Promise<Value>): Promise<Value> {
    told.part(name, { is: 'trying' });
    try {
      const value = await Promise.race([work(), whenOver(limit)]);
      told.part(name, { is: 'good' });
      return value;
    } catch (error) {
      const problem = limit.aborted
        ? ({ code: 'timed-out', host: about } as const)
        : problemOf(error, name, about, way);
      told.part(name, { is: 'failed', problem });
      throw error;
    }
  }

  try {
    if (isIP(first.host) === 0) await part('name', firstName, () => lookup(first.host));
    else told.part('name', { is: 'skipped' });
    const socket = await part('connection', firstName, async () => {
      const plain = keep(connect(first));
      await once(plain, 'connect');
      if (proxy === false) return plain;
      const reached = proxy.protocol === 'https' ? keep(connectTls({ socket: plain, ...named(first.host) })) : plain;
      if (reached !== plain) await once(reached, 'secureConnect');
      if (secure) await askForTunnel(reached, `${hostname}:${target.port}`, firstName);
      return reached;
    });
    if (!secure) {
      told.part('tls', { is: 'skipped' });
      return true;
    }
    await part('tls', host, () =>
      once(
        keep(connectTls({ socket, ...named(target.host), ALPNProtocols: ['http/1.1'], ...way.tls })),
        'secureConnect',
      ),
    );
    return true;
  } catch {
    return false;
  } finally {
    outermost?.destroy();
  }
}

/** A host name as sockets take it: an IPv6 address without its brackets. */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** Whose certificate is expected. An address is no name that could be asked for (RFC 6066 section 3). */
const named = (host: string) => ({ host, servername: isIP(host) === 0 ? host : '' });

function once(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve()).once('error', reject);
    socket.once('close', () => reject(Object.assign(new Error('Closed'), { code: 'ECONNRESET' })));
  });
}

function whenOver(limit: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    limit.addEventListener('abort', () => reject(limit.reason as Error), { once: true });
  });
}

function problemOf(error: unknown, part: ConnectionPart, host: string, { pinned }: Way): Problem {
  // Whatever a name server says instead of an address, it is the name that leads nowhere.
  return part === 'name' ? { code: 'name-not-found', host } : failureOf(error, host, pinned === true).problem;
}
