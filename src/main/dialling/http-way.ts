import { X509Certificate } from 'node:crypto';
import { Agent, type AgentOptions } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import * as tls from 'node:tls';
import type { AxiosProxyConfig } from 'axios';
import { isLoopback } from '../../shared/server-address';
import type { Trust } from '../../shared/trust';
import { firstProxy } from './proxy-list';
import { openTunnel } from './proxy-tunnel';
import { usualConnectLimit, type HttpWay } from './way';

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
  function securityOf(origin: string): Security & { readonly pinned?: true } {
    if (trusted?.origin !== origin) return usual;
    trusting ??= createSecurity(tlsOptions(trusted.trust), connectLimit);
    return { ...trusting, ...(trusted.trust.kind === 'certificate' ? { pinned: true } : {}) };
  }

  return async (url) => {
    const { origin, hostname, protocol } = new URL(url);
    const { agent, options, pinned } = securityOf(origin);
    // To this computer itself no proxy is in between.
    const proxy = proxiesFor === undefined || isLoopback(hostname) ? false : firstProxy(await proxiesFor(url));
    const https = proxy === false ? agent : createTunnelTlsAgent(proxy, options, connectLimit);
    const plain = proxy === false ? http : createTunnelAgent(proxy, connectLimit);
    return {
      agents: { httpAgent: http, httpsAgent: https },
      proxy,
      socketAgent: protocol === 'https:' ? https : plain,
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

type Connect = (options: object, ready?: (error: Error | null, stream?: Duplex) => void) => Duplex | null | undefined;

/** How an agent connects: documented, but missing in the types of Node 20. */
const connecting = (agent: Agent) => agent as unknown as { createConnection: Connect };

function limitConnecting(agent: Agent, connected: 'connect' | 'secureConnect', limit: number): void {
  const own = connecting(agent);
  const connect = own.createConnection.bind(agent);
  own.createConnection = (options, ready) => {
    const socket = connect(options, ready) as Socket;
    const timer = setTimeout(() => {
      socket.destroy(tookTooLong());
    }, limit);
    const stop = (): void => {
      clearTimeout(timer);
    };
    socket.once(connected, stop).once('close', stop);
    return socket;
  };
}

/** An agent whose connections go through a proxy. */
function createTunnelAgent(proxy: AxiosProxyConfig, limit: number): Agent {
  const agent = new Agent(agentOptions);
  connecting(agent).createConnection = tunnelThrough(proxy, limit, (socket) => socket);
  return agent;
}

/** The same with TLS from here to the server: the proxy sees which server it is, and nothing else. */
function createTunnelTlsAgent(proxy: AxiosProxyConfig, options: object, limit: number): TlsAgent {
  const agent = new TlsAgent({ ...options, ...agentOptions });
  connecting(agent).createConnection = tunnelThrough(proxy, limit, (socket, to) => tls.connect({ ...to, socket }));
  return agent;
}

/** Connects through a proxy. The limit, in milliseconds, counts until TLS, where there is any, is there. */
function tunnelThrough(
  proxy: AxiosProxyConfig,
  limit: number,
  wrap: (socket: Socket, options: tls.ConnectionOptions) => Socket,
): Connect {
  return (options: tls.ConnectionOptions, ready) => {
    const { host = '', port = 0 } = options;
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(), limit);
    openTunnel(proxy, `${isIP(host) === 6 ? `[${host}]` : host}:${String(port)}`, tooLong.signal).then(
      (tunnel) => {
        const socket = wrap(tunnel, options);
        const stop = (): void => clearTimeout(timer);
        if (socket === tunnel) stop();
        else socket.once('secureConnect', stop).once('close', stop);
        tooLong.signal.addEventListener('abort', () => socket.destroy(tookTooLong()));
        ready?.(null, socket);
      },
      (error: unknown) => {
        clearTimeout(timer);
        ready?.(error instanceof Error ? error : new Error('No tunnel', { cause: error }));
      },
    );
    return undefined;
  };
}

const tookTooLong = () => Object.assign(new Error('Connecting took too long'), { code: 'ECONNECTTIMEOUT' });

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
