import { createHash } from 'node:crypto';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import type { ServerAddress } from '../../shared/server-address';
import { longestTrust, type CertificateFacts, type Trust, type TrustOffer, type TrustView } from '../../shared/trust';
import { factsOf, isAuthority, readCertificates } from './certificates';

/** Certificates that the person has been shown, each with the one server that it may be trusted for. */
export interface TrustOffers {
  /** Fetches the certificate that a server shows. Nothing is sent there. */
  look(server: ServerAddress): Promise<Outcome<TrustOffer>>;
  /** Lets the person choose a file of certificate authorities; null when none was chosen. */
  choose(server: ServerAddress): Promise<Outcome<TrustOffer | null>>;
  /** What an offer stands for at this server; undefined when it was made for another, or by nobody. */
  taken(id: string | undefined, server: ServerAddress): Trust | undefined;
}

/** What offers need. */
export interface TrustOffersNeeds {
  /** The certificate that a server shows, in PEM. */
  readonly fetchCertificate: (server: ServerAddress) => Promise<Outcome<string>>;
  /** The content of a file that the person chose. */
  readonly chooseFile: () => Promise<Buffer | Problem | null>;
  /** Whether the organisation leaves it to its people whom an account trusts. */
  readonly mayTrust: () => boolean;
}

/** The most offers that are remembered; the oldest go first. */
const most = 20;

/** Makes them. They live in memory, until the program ends. */
export function createTrustOffers({ fetchCertificate, chooseFile, mayTrust }: TrustOffersNeeds): TrustOffers {
  const offers = new Map<string, { readonly origin: string; readonly trust: Trust }>();

  function offer({ origin }: ServerAddress, trust: Trust): Outcome<TrustOffer> {
    const id = createHash('sha256').update(`${origin}\n${trust.kind}\n${trust.pem}`).digest('hex');
    offers.delete(id);
    offers.set(id, { origin, trust });
    for (const oldest of offers.keys()) if (offers.size > most) offers.delete(oldest);
    return done({ id, ...viewOf(trust) });
  }

  return {
    async look(server) {
      if (!server.origin.startsWith('https:')) return failed({ code: 'server-needs-https', host: server.host });
      const shown = await fetchCertificate(server);
      return shown.ok ? offer(server, { kind: 'certificate', pem: shown.value }) : shown;
    },
    async choose(server) {
      if (!mayTrust()) return failed({ code: 'managed-setting' });
      const file = await chooseFile();
      if (file === null) return done(null);
      if ('code' in file) return failed(file);
      const pem = readCertificates(file).filter(isAuthority).join('');
      if (pem === '') return failed({ code: 'no-authority-in-file' });
      if (pem.length > longestTrust) return failed({ code: 'authorities-too-large' });
      return offer(server, { kind: 'authority', pem });
    },
    taken(id, { origin }) {
      const found = id === undefined || !mayTrust() ? undefined : offers.get(id);
      return found?.origin === origin ? found.trust : undefined;
    },
  };
}

/** What is shown of a trust. */
export function viewOf({ kind, pem }: Trust): TrustView {
  const certificates = readCertificates(Buffer.from(pem, 'latin1')).map(factsOf);
  return { kind, certificates: certificates.filter((facts): facts is CertificateFacts => facts !== undefined) };
}
