import { Agent, type AgentOptions } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import * as tls from 'node:tls';
import type { AxiosRequestConfig } from 'axios';
import { isLoopback } from '../../shared/server-address';
import { firstProxy } from './proxy-list';

/** Whom an account trusts beside the certificate authorities of the system; all of it is public. */
export interface Trust {
  /** Certificates of private authorities, in PEM. */
  readonly authority?: string;
  /** One certificate, in PEM, which alone is taken: that of a desk phone, say. Its names need not fit. */
  readonly certificate?: string;
  /** SHA-256 fingerprint of that certificate, as Node writes it. */
  readonly fingerprint?: string;
}

/** How a server is reached. */
export interface Way {
  readonly agents: Pick<AxiosRequestConfig, 'httpAgent' | 'httpsAgent'>;
  readonly proxy: Exclude<AxiosRequestConfig['proxy'], undefined>;
}

/** Tells how the server of a URL is reached. */
export type HttpWay = (url: string) => Promise<Way>;

/** Straight there, trusting whom the system trusts. */
export const directWay: HttpWay = () => Promise.resolve({ agents: {}, proxy: false });

/** What a way needs. */
export interface WayNeeds {
  readonly trust?: Trust;
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
export function createHttpWay({ trust, proxiesFor, connectLimit = 5000 }: WayNeeds): HttpWay {
  const http = new Agent(agentOptions);
  const https = new TlsAgent({ ...agentOptions, ...(trust === undefined ? {} : tlsOptions(trust)) });
  limitConnecting(http, 'connect', connectLimit);
  limitConnecting(https, 'secureConnect', connectLimit);
  return async (url) => ({
    agents: { httpAgent: http, httpsAgent: https },
    // To this computer itself no proxy is in between.
    proxy: proxiesFor === undefined || isLoopback(new URL(url).hostname) ? false : firstProxy(await proxiesFor(url)),
  });
}

const agentOptions: AgentOptions = { keepAlive: false };

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

function tlsOptions({ authority, certificate, fingerprint }: Trust): object {
  if (certificate !== undefined && fingerprint !== undefined) {
    return {
      ca: [certificate],
      // The certificate itself is what is trusted, even where another authority signed it (Node 20.18 and later).
      allowPartialTrustChain: true,
      // No certificate but this one: not even one that the system trusts.
      checkServerIdentity: (_host: string, peer: tls.PeerCertificate) =>
        peer.fingerprint256 === fingerprint
          ? undefined
          : Object.assign(new Error('Another certificate'), { code: 'ERR_CERTIFICATE_CHANGED' }),
    };
  }
  return authority === undefined ? {} : { ca: [...systemAuthorities(), authority] };
}

/** Whom Node trusts: by now the system's authorities too, where it can read them (Node 22.15 and later). */
function systemAuthorities(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (kind: 'default') => string[] };
  return getCACertificates?.('default') ?? tls.rootCertificates;
}
