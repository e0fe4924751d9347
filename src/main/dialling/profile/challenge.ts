import { createHash } from 'node:crypto';

/** A Digest challenge (RFC 7616 section 3.3). */
export interface Challenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque?: string;
  readonly algorithm: 'MD5' | 'MD5-sess' | 'SHA-256' | 'SHA-256-sess';
  /** Whether the quality of protection `auth` is offered; servers of RFC 2069 offer none. */
  readonly qop: boolean;
}

/** What is asked for. */
export interface ChallengedRequest {
  readonly method: string;
  /** Path and query, as on the request line. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly clientNonce: string;
  /** How often this nonce has been used, this time included. */
  readonly count: number;
}

/** What a 401 asks for: the strongest Digest that we know, Basic, or nothing that we can give. */
export function readChallenge(header: string | undefined): Challenge | 'basic' | undefined {
  const offers = (header ?? '').split(/\n|,\s*(?=(?:Digest|Basic|Bearer|Negotiate|NTLM)\b)/i);
  const digests = offers.map(readDigest).filter((offer) => offer !== undefined);
  const strongest = digests.find(({ algorithm }) => algorithm.startsWith('SHA-256')) ?? digests[0];
  return strongest ?? (offers.some((offer) => /^\s*Basic\b/i.test(offer)) ? 'basic' : undefined);
}

function readDigest(offer: string): Challenge | undefined {
  if (!/^\s*Digest\s/i.test(offer)) return undefined;
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, token] of offer.matchAll(/([a-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/gi)) {
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token ?? '');
  }
  const realm = parameters.get('realm');
  const nonce = parameters.get('nonce');
  const named = (parameters.get('algorithm') ?? 'MD5').toLowerCase();
  const algorithm = (['MD5', 'MD5-sess', 'SHA-256', 'SHA-256-sess'] as const).find(
    (one) => one.toLowerCase() === named,
  );
  // A quotation mark, a backslash or a line break of the server's would end up in our header.
  if (realm === undefined || nonce === undefined || algorithm === undefined) return undefined;
  if ([realm, nonce, parameters.get('opaque') ?? ''].some((value) => /["\\\p{Cc}]/u.test(value))) return undefined;
  const opaque = parameters.get('opaque');
  const qops = parameters.get('qop')?.split(/\s*,\s*/);
  if (qops !== undefined && !qops.includes('auth')) return undefined;
  return { realm, nonce, algorithm, qop: qops !== undefined, ...(opaque === undefined ? {} : { opaque }) };
}

/** The Authorization header that answers a challenge (RFC 7616 section 3.4). */
export function digestAuthorization(challenge: Challenge, request: ChallengedRequest): string {
  const { realm, nonce, opaque, algorithm, qop } = challenge;
  const { method, uri, user, password, clientNonce, count } = request;
  const hash = (text: string): string =>
    createHash(algorithm.startsWith('SHA-256') ? 'sha256' : 'md5')
      .update(text, 'utf8')
      .digest('hex');
  const nc = count.toString(16).padStart(8, '0');
  const secret = hash(`${user}:${realm}:${password}`);
  const ha1 = algorithm.endsWith('-sess') ? hash(`${secret}:${nonce}:${clientNonce}`) : secret;
  const ha2 = hash(`${method}:${uri}`);
  const response = qop ? hash(`${ha1}:${nonce}:${nc}:${clientNonce}:auth:${ha2}`) : hash(`${ha1}:${nonce}:${ha2}`);
  return [
    `Digest username="${Buffer.from(user, 'utf8').toString('latin1').replace(/["\\]/g, '\\$&')}"`,
    `realm="${realm}"`,
    `nonce="${nonce}"`,
    `uri="${uri}"`,
    `algorithm=${algorithm}`,
    `response="${response}"`,
    ...(qop ? ['qop=auth', `nc=${nc}`, `cnonce="${clientNonce}"`] : []),
    ...(opaque === undefined ? [] : [`opaque="${opaque}"`]),
  ].join(', ');
}
