import { X509Certificate } from 'node:crypto';
import { Agent, type AgentOptions } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import * as tls from 'node:tls';
import type { AxiosRequestConfig } from 'axios';
import { isLoopback } from '../../shared/server-address';
import type { Trust } from '../../shared/trust';
import { firstProxy } from './proxy-list';

/** How a server is reached. */
export interface Way {
  readonly agents: Pick<AxiosRequestConfig, 'httpAgent' | 'httpsAgent'>;
  readonly proxy: Exclude<AxiosRequestConfig['proxy'], undefined>;
  /** Set where one certificate alone is trusted: that another is shown means that it was changed. */
  readonly pinned?: true;
  /** Whom a TLS connection trusts, as Node takes it; the agents have it already. */
  readonly tls: tls.ConnectionOptions;
  /** Milliseconds for connecting, TLS included. */
  readonly connectLimit: number;
}

/** Milliseconds for connecting when nothing else is said. */
const usualConnectLimit = 5000;

/** Tells how the server of a URL is reached. */
export type HttpWay = (url: string) => Promise<Way>;

/** Straight there, trusting whom the system trusts. */
export const directWay: HttpWay = () =>
  Promise.resolve({ agents: {}, proxy: false, tls: {}, connectLimit: usualConnectLimit });

/** What a way needs. */
export interface WayNeeds {
  /** What is trusted at one origin beside the authorities of the system; it counts nowhere else. */
  readonly trusted?: { readonly origin: string; readonly trust: Trust };
  /** The system's proxies for a URL, as a PAC file lists them: `PROXY host:port; DIRECT`. */
  readonly proxiesFor?: (url: string) => Promise<string>;
  /** Milliseconds for connecting, TLS included. */
  readonly connectLimit?: number;
}

/**
 * Makes a way with the system's proxy, an account's own trust and a limit for connecting. A connection that was never
 * made carried no request, so the person can be told for certain that nothing was dialled. Connections are not kept: on
 * one that the server is just closing, a dial request would have an unknown outcome.
 */
export function createHttpWay({ trusted, proxiesFor, connectLimit = usualConnectLimit }: WayNeeds): HttpWay {
  const http = new Agent(agentOptions);
  limitConnecting(http, 'connect', connectLimit);
  const usual = createSecurity({}, connectLimit);
  let trusting: Security | undefined;

  /** Made with the first request: what the system trusts may have been read only shortly before. */
  function securityOf({ origin }: URL): Security & { readonly pinned?: true } {
    if (trusted?.origin !== origin) return usual;
    trusting ??= createSecurity(tlsOptions(trusted.trust), connectLimit);
    return { ...trusting, ...(trusted.trust.kind === 'certificate' ? { pinned: true } : {}) };
  }

  return async (url) => {
    const parsed = new URL(url);
    const { agent, options, pinned } = securityOf(parsed);
    return {
      agents: { httpAgent: http, httpsAgent: agent },
      // To this computer itself no proxy is in between.
      proxy: proxiesFor === undefined || isLoopback(parsed.hostname) ? false : firstProxy(await proxiesFor(url)),
      tls: options,
      connectLimit,
      ...(pinned === undefined ? {} : { pinned }),
    };
  };
}

const agentOptions: AgentOptions = { keepAlive: false };

/** What TLS connections to an origin are made with. */
interface Security {
  readonly options: tls.ConnectionOptions;
  readonly agent: TlsAgent;
}

function createSecurity(options: tls.ConnectionOptions, connectLimit: number): Security {
  const agent = new TlsAgent({ ...agentOptions, ...options });
  limitConnecting(agent, 'secureConnect', connectLimit);
  return { options, agent };
}

type Connect = (options: object, ready?: (error: Error | null, stream: Duplex) => void) => Duplex | null | undefined;

function limitConnecting(agent: Agent, connected: 'connect' | 'secureConnect', limit: number): void {
  // createConnection is documented but missing in the types of Node 20.
  const own = agent as unknown as { createConnection: Connect };
  const connect = own.createConnection.bind(agent);
  own.createConnection = (options, ready) => {
    const socket = connect(options, ready) as Socket;
    const timer = setTimeout(() => {
      socket.destroy(Object.assign(new Error('Connecting took too long'), { code: 'ECONNECTTIMEOUT' }));
    }, limit);
    const stop = (): void => {
      clearTimeout(timer);
    };
    socket.once(connected, stop).once('close', stop);
    return socket;
  };
}

function tlsOptions({ kind, pem }: Trust): tls.ConnectionOptions & { allowPartialTrustChain?: true } {
  if (kind === 'authority') return { ca: [...systemAuthorities(), pem] };
  const { fingerprint256 } = new X509Certificate(pem);
  return {
    ca: [pem],
    // The certificate itself is what is trusted, even where another authority signed it (Node 20.18 and later).
    allowPartialTrustChain: true,
    // No certificate but this one: not even one that it signed. Its names need not fit, but its time has to be now.
    checkServerIdentity: (_host: string, peer: tls.PeerCertificate) =>
      peer.fingerprint256 === fingerprint256
        ? undefined
        : Object.assign(new Error('Another certificate'), { code: 'ERR_CERTIFICATE_CHANGED' }),
  };
}

/** Whom Node trusts: by now the system's authorities too, where it can read them (Node 22.15 and later). */
function systemAuthorities(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (kind: 'default') => string[] };
  return getCACertificates?.('default') ?? tls.rootCertificates;
}
