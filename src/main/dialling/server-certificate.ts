import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { done, failed, type Outcome } from '../../shared/outcome';
import { failureOf } from './http-failure';

/** Milliseconds for the whole look. */
const usualLimit = 10_000;

/**
 * Looks at the certificate that a server shows, whoever signed it, and gives it in PEM. It is the one connection that does
 * not ask whom it talks to, and so it says nothing: it ends with the handshake, and no request ever goes over it.
 * @param origin of the server, with `https:`
 */
export async function lookAtServerCertificate(origin: string, limit = usualLimit): Promise<Outcome<string>> {
  const { hostname, port, host } = new URL(origin);
  const name = hostname.replace(/^\[|\]$/g, '');
  try {
    const shown = await handshake(name, port === '' ? 443 : Number(port), limit);
    return done(new X509Certificate(shown.raw).toString());
  } catch (error) {
    return failed(failureOf(error, host).problem);
  }
}

function handshake(host: string, port: number, limit: number): Promise<PeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connect({
      host,
      port,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      rejectUnauthorized: false,
    });
    const timer = setTimeout(() => {
      socket.destroy(Object.assign(new Error('The handshake took too long'), { code: 'ECONNECTTIMEOUT' }));
    }, limit);
    socket.once('secureConnect', () => {
      resolve(socket.getPeerCertificate());
      socket.destroy();
    });
    socket.on('error', reject);
    socket.once('close', () => {
      clearTimeout(timer);
      reject(new Error('The connection was closed'));
    });
  });
}
