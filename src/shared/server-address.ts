import type { Problem } from './problem';

/** Where a dial API lives. */
export interface ServerAddress {
  /** Base address without a slash at its end, e.g. `https://pbx.example.com/dial`. */
  readonly address: string;
  /** Scheme, host and port: what a saved password belongs to (RFC 6454). */
  readonly origin: string;
  /** Host with its port, for sentences. */
  readonly host: string;
}

/** What may be taken for a server's address beside the usual. */
export interface AddressRules {
  /** Plain http in the local network, to a desk phone say; the person was warned. */
  readonly plainInNetwork?: boolean | undefined;
}

/**
 * Reads what a person typed in *Server*. A missing scheme means https. Plain http is taken for loopback addresses only,
 * since HTTP Basic sends the password readable (RFC 7617 section 4). Credentials in the address are refused: they would
 * be kept in the account note, which is no place for a password.
 */
export function parseServerAddress(
  text: string,
  { plainInNetwork = false }: AddressRules = {},
): ServerAddress | Problem {
  const typed = text.trim();
  if (typed === '') return { code: 'server-missing' };
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  let url: URL;
  try {
    url = new URL(withScheme);
  } catch {
    return { code: 'server-not-an-address' };
  }
  if (url.username !== '' || url.password !== '') return { code: 'server-has-credentials' };
  if (url.hostname === '' || url.search !== '' || url.hash !== '' || /\s/.test(typed)) {
    return { code: 'server-not-an-address' };
  }
  if (url.protocol === 'http:') {
    if (isInNetwork(url.hostname)) {
      if (!plainInNetwork) return { code: 'server-plain-in-network', host: url.host };
    } else if (!isLoopback(url.hostname)) return { code: 'server-needs-https', host: url.host };
  } else if (url.protocol !== 'https:') {
    return { code: 'server-not-an-address' };
  }
  return { address: url.origin + url.pathname.replace(/\/+$/, ''), origin: url.origin, host: url.host };
}

/** Whether a host name as `URL` writes it can only mean this computer (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3). */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Whether a host name as `URL` writes it is an address of a local network, which nobody outside can answer for (RFC 1918,
 * RFC 3927, RFC 4193, RFC 4291). Names are none: who answers for one, a name server decides.
 */
export function isInNetwork(hostname: string): boolean {
  return (
    /^(?:10\.\d{1,3}|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}$/.test(hostname) ||
    /^\[(?:f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/.test(hostname)
  );
}
