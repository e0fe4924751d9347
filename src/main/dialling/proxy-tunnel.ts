import { request, type IncomingMessage } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { AxiosProxyConfig } from 'axios';
import { ProxyFailure, proxyName } from './proxy-failure';

/**
 * Opens a connection to a server through a proxy. What it carries, TLS with the server included, begins after that; a proxy that
 * is itself reached by TLS is checked against the authorities of the system. Rejects with a {@link ProxyFailure}.
 * @param server host and port, an IPv6 address in brackets
 * @param signal ends the try; the connection belongs to the caller once it is there
 */
export async function openTunnel(proxy: AxiosProxyConfig, server: string, signal: AbortSignal): Promise<Socket> {
  const name = proxyName(proxy);
  const socket = await reach(proxy, signal).catch((error: unknown) => {
    throw new ProxyFailure(name, undefined, error);
  });
  const stop = (): void => {
    socket.destroy();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await askForTunnel(socket, server, name);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Asks a proxy that was reached for a tunnel to a server (RFC 9110 section 9.3.6, CONNECT). Rejects with a {@link ProxyFailure}.
 * @param proxy its host and port
 */
export function askForTunnel(socket: Socket, server: string, proxy: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (cause: unknown): void => reject(new ProxyFailure(proxy, undefined, cause));
    // With a connection that is made already and no agent, nothing else is sent than these lines.
    const asking = request({
      method: 'CONNECT',
      path: server,
      headers: { Host: server },
      createConnection: () => socket,
    });
    asking.once('connect', ({ statusCode = 0 }: IncomingMessage, _socket, first: Buffer) => {
      if (statusCode < 200 || statusCode >= 300) {
        reject(new ProxyFailure(proxy, statusCode));
        return;
      }
      if (first.length > 0) socket.unshift(first);
      resolve();
    });
    // What is no proxy, or closes the connection.
    asking.once('response', giveUp).once('error', giveUp).end();
  });
}

function reach({ host, port, protocol }: AxiosProxyConfig, signal: AbortSignal): Promise<Socket> {
  const at = { host: host.replace(/^\[|\]$/g, ''), port, signal };
  const secure = protocol === 'https';
  const socket = secure
    ? connectTls({ ...at, servername: isIP(at.host) === 0 ? at.host : '', ALPNProtocols: ['http/1.1'] })
    : connect(at);
  const stop = (): void => {
    socket.destroy(Object.assign(new Error('The proxy took too long'), { code: 'ECONNECTTIMEOUT' }));
  };
  signal.addEventListener('abort', stop, { once: true });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      signal.removeEventListener('abort', stop);
      socket.off('error', reject).on('error', () => undefined);
      resolve(socket);
    });
  });
}
