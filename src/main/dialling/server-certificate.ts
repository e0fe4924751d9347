import { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { connect, type PeerCertificate } from 'node:tls';
import type { AxiosProxyConfig } from 'axios';
import { done, failed, type Outcome } from '../../shared/outcome';
import { failureOf } from './http-failure';
import { openTunnel } from './proxy-tunnel';

/** Milliseconds for the whole look. */
const usualLimit = 10_000;

/**
 * Looks at the certificate that a server shows, whoever signed it, and gives it in PEM. It is the one connection that does
 * not ask whom it talks to, and so it says nothing: it ends with the handshake, and no request ever goes over it.
 * @param origin of the server, with `https:`
 * @param proxy that is in between
 */
export async function lookAtServerCertificate(
  origin: string,
  proxy: AxiosProxyConfig | false = false,
  limit = usualLimit,
): Promise<Outcome<string>> {
  const { hostname, port: written, host } = new URL(origin);
  const port = written === '' ? 443 : Number(written);
  const signal = AbortSignal.timeout(limit);
  try {
    const tunnel = proxy === false ? undefined : await openTunnel(proxy, `${hostname}:${String(port)}`, signal);
    const { raw } = await handshake(hostname.replace(/^\[|\]$/g, ''), port, tunnel, signal);
    return done(new X509Certificate(raw).toString());
  } catch (error) {
    return failed(failureOf(error, host).problem);
  }
}

function handshake(
  host: string,
  port: number,
  tunnel: Socket | undefined,
  signal: AbortSignal,
): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      ...(tunnel === undefined ? { host, port } : { socket: tunnel }),
      ...(isIP(host) === 0 ? { servername: host } : {}),
      rejectUnauthorized: false,
    });
    signal.addEventListener('abort', () => {
      socket.destroy(Object.assign(new Error('The handshake took too long'), { code: 'ECONNECTTIMEOUT' }));
    });
    socket.once('secureConnect', () => {
      resolve(socket.getPeerCertificate());
      socket.destroy();
    });
    socket.on('error', reject);
    socket.once('close', () => reject(new Error('The connection was closed')));
  });
}
