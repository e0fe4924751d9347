import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/**
 * A sealed document: AES-256-GCM (NIST SP 800-38D).
 *
 * | bytes | what |
 * |---|---|
 * | 4 | `DLBD` |
 * | 1 | version of this layout: 1 |
 * | 8 | which key: the first bytes of SHA-256 over it, so that another key is told from a damaged file |
 * | 12 | nonce, random for each sealing |
 * | … | ciphertext |
 * | 16 | tag |
 *
 * The header and the name of the document are authenticated with it: a file that was put in the place of another one, or
 * changed in a single bit, does not open.
 */
const magic = Buffer.from('DLBD');
const version = 1;
const keyIdLength = 8;
const nonceLength = 12;
const tagLength = 16;
const headerLength = magic.length + 1 + keyIdLength + nonceLength;

/** How long a key is, in bytes. */
export const keyLength = 32;

/** What came out of a sealed document: its text, or why there is none. */
export type Unsealed =
  | { readonly status: 'opened'; readonly text: string }
  /** Sealed with another key. */
  | { readonly status: 'other-key' }
  /** Written by a later version of Dialboard. */
  | { readonly status: 'too-new' }
  /** Not a sealed document of this name, or changed since. */
  | { readonly status: 'damaged' };

/** Seals a text under the name of its document. */
export function seal(text: string, key: Buffer, name: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const header = Buffer.concat([magic, Buffer.of(version), keyId(key), nonce]);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(boundTo(header, name));
  return Buffer.concat([header, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link seal} made. Never throws. */
export function unseal(sealed: Buffer, key: Buffer, name: string): Unsealed {
  if (!sealed.subarray(0, magic.length).equals(magic)) return { status: 'damaged' };
  if ((sealed[magic.length] ?? 0) > version) return { status: 'too-new' };
  if (sealed[magic.length] !== version || sealed.length < headerLength + tagLength) return { status: 'damaged' };
  const header = sealed.subarray(0, headerLength);
  if (!header.subarray(magic.length + 1, magic.length + 1 + keyIdLength).equals(keyId(key)))
    return { status: 'other-key' };
  try {
    const nonce = header.subarray(headerLength - nonceLength);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
    decipher.setAAD(boundTo(header, name));
    decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
    const text = decipher.update(sealed.subarray(headerLength, sealed.length - tagLength));
    return { status: 'opened', text: Buffer.concat([text, decipher.final()]).toString('utf8') };
  } catch {
    return { status: 'damaged' };
  }
}

function keyId(key: Buffer): Buffer {
  return createHash('sha256').update('dialboard data key').update(key).digest().subarray(0, keyIdLength);
}

function boundTo(header: Buffer, name: string): Buffer {
  return Buffer.concat([header, Buffer.from(name, 'utf8')]);
}
