import type { Problem, ProblemCode } from '../../shared/problem';
import { ProxyFailure } from './proxy-failure';

/** Codes of Node, OpenSSL and axios, each with its problem. All of them mean that no request left this computer. */
const neverSent: Record<string, ProblemCode> = {
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  EAI_NODATA: 'name-not-found',
  ECONNREFUSED: 'connection-refused',
  EHOSTUNREACH: 'host-unreachable',
  ENETUNREACH: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  EADDRNOTAVAIL: 'host-unreachable',
  ECONNECTTIMEOUT: 'timed-out',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-wrong-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  CERT_REVOKED: 'certificate-untrusted',
  CERT_UNTRUSTED: 'certificate-untrusted',
  CERT_REJECTED: 'certificate-untrusted',
  CERT_SIGNATURE_FAILURE: 'certificate-untrusted',
  CERT_CHAIN_TOO_LONG: 'certificate-untrusted',
  INVALID_CA: 'certificate-untrusted',
  INVALID_PURPOSE: 'certificate-untrusted',
  PATH_LENGTH_EXCEEDED: 'certificate-untrusted',
  ERR_CERTIFICATE_CHANGED: 'certificate-changed',
  HOSTNAME_MISMATCH: 'certificate-wrong-host',
  EPROTO: 'tls-failed',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-failed',
};

/** Codes after which the server may have seen the request. */
const maybeSent: Record<string, ProblemCode> = {
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  ECONNABORTED: 'timed-out',
  ETIMEDOUT: 'timed-out',
  ERR_CANCELED: 'timed-out',
  // Node's parser on an answer that is not HTTP
  HPE_INVALID_CONSTANT: 'not-a-dial-api',
};

/**
 * What an error that axios threw means, and whether the server may have seen the request. An unknown error counts as
 * maybe sent: only what is certain may be called not sent, since a dial that may have been placed is not placed again.
 * @param pinned whether one certificate alone is trusted there
 */
export function failureOf(error: unknown, host: string, pinned = false): { maybeSent: boolean; problem: Problem } {
  const inTheWay = proxyFailureIn(error);
  if (inTheWay !== undefined) return { maybeSent: false, problem: problemOfProxy(inTheWay.proxy, inTheWay.status) };
  const codes = codesOf(error);
  for (const code of codes) {
    const problem = neverSent[code] ?? (code.startsWith('ERR_SSL_') ? 'tls-failed' : undefined);
    if (problem !== undefined) {
      const changed = pinned && problem === 'certificate-untrusted';
      return { maybeSent: false, problem: { code: changed ? 'certificate-changed' : problem, host } };
    }
  }
  for (const code of codes) {
    const problem = maybeSent[code] ?? (code.startsWith('HPE_') ? 'not-a-dial-api' : undefined);
    if (problem !== undefined) return { maybeSent: true, problem: { code: problem, host } };
  }
  const tooLarge = error instanceof Error && error.message.includes('maxContentLength');
  return { maybeSent: true, problem: { code: tooLarge ? 'answer-too-large' : 'connection-lost', host } };
}

/** Why a proxy (host and port) did not let a request pass, by the status that it answered with. */
export function problemOfProxy(proxy: string, status: number | undefined): Problem {
  if (status === undefined) return { code: 'proxy-unreachable', host: proxy };
  return status === 407 ? { code: 'proxy-needs-sign-in', host: proxy } : { code: 'proxy-refused', host: proxy, status };
}

function proxyFailureIn(error: unknown): ProxyFailure | undefined {
  if (error instanceof ProxyFailure) return error;
  return error instanceof Error ? proxyFailureIn(error.cause) : undefined;
}

/** The codes of an error, of its cause and, where several addresses were tried, of each try. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const tries = error instanceof AggregateError ? (error.errors as unknown[]).flatMap(codesOf) : [];
  return [...own, ...tries, ...codesOf(error.cause)];
}
