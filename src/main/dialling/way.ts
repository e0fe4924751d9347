import type { Agent } from 'node:http';
import type { ConnectionOptions } from 'node:tls';
import type { AxiosProxyConfig, AxiosRequestConfig } from 'axios';

/** How a server is reached. */
export interface Way {
  /** For requests; that for `https:` goes through the proxy by itself. */
  readonly agents: Pick<AxiosRequestConfig, 'httpAgent' | 'httpsAgent'>;
  /** The system's proxy, which takes requests by `http:` itself. */
  readonly proxy: AxiosProxyConfig | false;
  /** For a WebSocket, through the proxy in either case; undefined for Node's own. */
  readonly socketAgent?: Agent;
  /** Set where one certificate alone is trusted: that another is shown means that it was changed. */
  readonly pinned?: true;
  /** Whom a TLS connection trusts, as Node takes it; the agents have it already. */
  readonly tls: ConnectionOptions;
  /** Milliseconds for connecting, TLS included. */
  readonly connectLimit: number;
}

/** Milliseconds for connecting when nothing else is said. */
export const usualConnectLimit = 5000;

/** Tells how the server of a URL is reached. */
export type HttpWay = (url: string) => Promise<Way>;

/** Straight there, trusting whom the system trusts. */
export const directWay: HttpWay = () =>
  Promise.resolve({ agents: {}, proxy: false, tls: {}, connectLimit: usualConnectLimit });
