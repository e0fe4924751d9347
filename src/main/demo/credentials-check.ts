import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** An extension of the demo PBX. */
export interface Account {
  readonly extension: string;
  readonly password: string;
}

/** Finds out which extension a request comes from. */
export interface CredentialsCheck {
  /** The extension that an Authorization header proves, `undefined` when it proves none. */
  readonly extensionOf: (authorization: string | undefined) => string | undefined;
}

/**
 * Checks credentials in a time that does not tell how much of them was right: what is compared are keyed digests of
 * equal length, and every account is compared.
 */
export function createCredentialsCheck(accounts: readonly Account[]): CredentialsCheck {
  const key = randomBytes(32);
  const digest = (pair: string): Buffer => createHmac('sha256', key).update(pair.normalize('NFC')).digest();
  const known = accounts.map(({ extension, password }) => ({ extension, digest: digest(`${extension}:${password}`) }));
  return {
    extensionOf: (authorization) => {
      const pair = readBasic(authorization);
      if (pair === undefined) return undefined;
      const given = digest(pair);
      const matches = known.filter((account) => timingSafeEqual(account.digest, given));
      return matches[0]?.extension;
    },
  };
}

/** `user-id:password` out of a Basic header (RFC 7617 section 2), `undefined` when it is not one. */
export function readBasic(authorization: string | undefined): string | undefined {
  const token = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  try {
    const pair = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(token, 'base64'));
    return pair.includes(':') && !/\p{Cc}/u.test(pair) ? pair : undefined;
  } catch {
    return undefined;
  }
}
