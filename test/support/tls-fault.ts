import { randomUUID } from 'node:crypto';
import { makeCertificate, type Certificate } from './certificate';
import { serve, type FaultServer } from './fault-server';

/** A server on loopback with a certificate that should not, or (for `valid`) should, be accepted. */
export interface TlsServer extends FaultServer {
  /**
   * The certificate (PEM) of the authority that signed. In a file named by NODE_EXTRA_CA_CERTS it makes `valid` acceptable, and
   * leaves the date or the name as the only fault of the others; without it, they all come from an unknown authority.
   */
  readonly authority: string;
}

/** What is wrong with the certificate. */
export type TlsFault = 'valid' | 'expired' | 'not-yet-valid' | 'wrong-host' | 'self-signed';

const day = 24 * 60 * 60 * 1000;

/** A server's certificate with its key, and the certificate of the authority that signed it. */
export interface ServerCertificate {
  readonly leaf: Certificate;
  readonly authority: string;
}

/** Makes a certificate for 127.0.0.1, or for another host, that has this fault. */
export function certificateWith(fault: TlsFault, host = '127.0.0.1'): ServerCertificate {
  const from = (days: number): Date => new Date(Date.now() + days * day);
  // A name of its own: an authority is found by its name, and another one of the same name would not fit.
  const name = `Authority of the test bed ${randomUUID()}`;
  const authority = makeCertificate({ name, authority: true, validFrom: from(-30), validTo: from(30) });
  const [validFrom, validTo] =
    fault === 'expired'
      ? [from(-20), from(-10)]
      : fault === 'not-yet-valid'
        ? [from(10), from(20)]
        : [from(-1), from(10)];
  const leaf = makeCertificate({
    name: 'pbx',
    host: fault === 'wrong-host' ? 'other.example' : host,
    validFrom,
    validTo,
    ...(fault === 'self-signed' ? {} : { issuer: { ...authority, name } }),
  });
  return { leaf, authority: authority.cert };
}

/** Starts a server that answers `{}` over TLS. */
export async function startTls(fault: TlsFault): Promise<TlsServer> {
  const { leaf, authority } = certificateWith(fault);
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }, leaf);
  return { ...server, authority };
}
