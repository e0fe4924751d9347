import * as tls from 'node:tls';

/** What Node 24.5 and later have. */
interface SystemTrust {
  readonly getCACertificates?: (kind: 'default' | 'system') => string[];
  readonly setDefaultCACertificates?: (certificates: string[]) => void;
}

/**
 * Makes this process trust the authorities of the system too, as browsers do; a company's own are there. It only ever adds.
 * Older runtimes cannot, and a store that cannot be read changes nothing.
 */
export function trustSystemCertificates(): void {
  const { getCACertificates, setDefaultCACertificates } = tls as SystemTrust;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return;
  try {
    setDefaultCACertificates([...new Set([...getCACertificates('default'), ...getCACertificates('system')])]);
  } catch {
    // Those that Node brings itself go on being trusted.
  }
}
