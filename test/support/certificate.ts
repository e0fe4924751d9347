import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate with its private key, both in PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

interface CertificateOptions {
  /** Common name of the subject. */
  name: string;
  /** Host name or IPv4 address that the certificate is for; without it, no subject alternative name. */
  host?: string;
  validFrom: Date;
  validTo: Date;
  /** May this certificate sign others? */
  authority?: boolean;
  /** Who signs; without it the certificate signs itself. */
  issuer?: Certificate & { name: string };
}

/**
 * Makes an X.509 version 3 certificate (RFC 5280) with a P-256 key, signed with ECDSA and SHA-256 (RFC 5758). Node can read
 * certificates but not make them; written out here it needs no other program.
 */
export function makeCertificate(options: CertificateOptions): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer: KeyObject | string = options.issuer?.key ?? privateKey;
  const algorithm = sequence(oid('06082a8648ce3d040302'));
  const alternative = options.host === undefined ? [] : [extension('0603551d11', sequence(generalName(options.host)))];
  const content = sequence(
    tagged(0xa0, integer(2)),
    integer(Math.floor(Math.random() * 2 ** 30) + 1),
    algorithm,
    distinguishedName(options.issuer?.name ?? options.name),
    sequence(time(options.validFrom), time(options.validTo)),
    distinguishedName(options.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      sequence(
        extension('0603551d13', sequence(...(options.authority ? [tagged(0x01, Buffer.from([0xff]))] : []))),
        ...alternative,
      ),
    ),
  );
  const signature = tagged(0x03, Buffer.from([0]), sign('sha256', content, signer));
  const body = sequence(content, algorithm, signature)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

/** One element in DER: tag, length, content. */
function tagged(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const sequence = (...content: Buffer[]): Buffer => tagged(0x30, ...content);
const oid = (hex: string): Buffer => Buffer.from(hex, 'hex');
/** GeneralizedTime, which unlike UTCTime has a year of four digits. */
const time = (date: Date): Buffer => tagged(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')));
/** Common name only: 2.5.4.3. */
const distinguishedName = (name: string): Buffer =>
  sequence(tagged(0x31, sequence(oid('0603550403'), tagged(0x0c, Buffer.from(name)))));
const extension = (id: string, value: Buffer): Buffer => sequence(oid(id), tagged(0x04, value));

/** A positive number below 2^31. */
function integer(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  const start = bytes.findIndex((byte) => byte !== 0);
  const short = bytes.subarray(start === -1 ? 3 : start);
  return tagged(0x02, (short[0] ?? 0) > 127 ? Buffer.from([0]) : Buffer.alloc(0), short);
}

/** An iPAddress (tag 7) or a dNSName (tag 2). */
function generalName(host: string): Buffer {
  return /^[\d.]+$/.test(host)
    ? tagged(0x87, Buffer.from(host.split('.').map(Number)))
    : tagged(0x82, Buffer.from(host));
}
