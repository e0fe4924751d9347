import type { AxiosProxyConfig } from 'axios';

/** How a proxy kept us from a server. None of a request to the server was sent. */
export class ProxyFailure extends Error {
  /**
   * @param proxy host and port of the proxy
   * @param status that it answered with (RFC 9110 section 9.3.6); undefined when it could not be reached
   */
  constructor(
    readonly proxy: string,
    readonly status?: number,
    cause?: unknown,
  ) {
    super('The proxy is in the way', { cause });
  }
}

/** Host and port of a proxy, for sentences. */
export const proxyName = ({ host, port }: AxiosProxyConfig): string => `${host}:${String(port)}`;
