import { X509Certificate } from 'node:crypto';
import type { CertificateFacts } from '../../shared/trust';

/** The most characters of a name that are shown; a certificate may hold any text at all. */
const longestName = 200;

/** The most names that are shown of a certificate. */
const mostNames = 20;

/** The certificates of a file, each in PEM (RFC 7468), from PEM or DER (X.690); none when there are none to be read. */
export function readCertificates(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  return (blocks ?? [bytes]).flatMap((block) => {
    const certificate = parse(block);
    return certificate === undefined ? [] : [certificate.toString()];
  });
}

/** Whether a certificate may sign others (RFC 5280 section 4.2.1.9). */
export function isAuthority(pem: string): boolean {
  return parse(pem)?.ca === true;
}

/** What a person can compare of a certificate; undefined when it cannot be read. */
export function factsOf(pem: string): CertificateFacts | undefined {
  const certificate = parse(pem);
  if (certificate === undefined) return undefined;
  return {
    subject: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    names: namesIn(certificate.subjectAltName ?? ''),
    validFrom: Date.parse(certificate.validFrom),
    validTo: Date.parse(certificate.validTo),
    fingerprint: certificate.fingerprint256,
  };
}

function parse(certificate: string | Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(certificate);
  } catch {
    return undefined;
  }
}

/** A name as Node writes it (`CN=pbx` and `O=Company`, each on a line) without the letters of the commonest parts. */
function nameIn(lines: string): string {
  const parts = lines.split('\n').map((line) => line.replace(/^(?:CN|O|OU|L|ST|C)=/, ''));
  return plain(parts.join(', '));
}

/** The hosts in an alternative name as Node writes it: `DNS:pbx.example.com, IP Address:192.0.2.1`. */
function namesIn(alternative: string): readonly string[] {
  return alternative
    .split(', ')
    .flatMap((one) => /^(?:DNS|IP Address):(.+)$/.exec(one)?.[1] ?? [])
    .slice(0, mostNames)
    .map(plain);
}

function plain(text: string): string {
  return text.replace(/\p{C}+/gu, ' ').slice(0, longestName);
}
