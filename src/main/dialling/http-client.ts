import type { Readable } from 'node:stream';
import type { AxiosInstance, AxiosRequestConfig } from 'axios';
import type { Problem } from '../../shared/problem';
import { failureOf } from './http-failure';

/** One request to a server. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Ends the request early. */
  readonly signal?: AbortSignal;
}

/** What became of a request: the server's answer, or why there is none and whether the server may have seen it. */
export type HttpAnswer =
  | {
      readonly answered: true;
      readonly status: number;
      readonly retryAfter: string | undefined;
      /** The body when it is strict JSON and says so (RFC 8259), otherwise undefined. */
      readonly json: unknown;
    }
  | { readonly answered: false; readonly maybeSent: boolean; readonly problem: Problem };

/** An open stream of server-sent events, or why there is none. */
export type HttpStream =
  { readonly open: true; readonly body: Readable } | { readonly open: false; readonly status: number | undefined };

/** HTTP as Dialboard does it: one request, one answer, within limits. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpAnswer>;
  /** Opens an event stream (WHATWG HTML section 9.2). It stays open until the signal or the server ends it. */
  stream(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<HttpStream>;
}

/** Limits of a request; times in milliseconds, sizes in bytes. */
export interface HttpLimits {
  /** For the whole request. axios' own timeout only counts while nothing comes, so a dripping server could hold it open. */
  readonly total: number;
  readonly maxAnswer: number;
  readonly maxRequest: number;
}

const usualLimits: HttpLimits = { total: 10_000, maxAnswer: 262_144, maxRequest: 16_384 };

/**
 * Makes the client. axios is loaded with the first request or by the promise given, not with the window. Redirects are
 * never followed: a 307 would carry body and headers, and so the password, to wherever the server says.
 */
export function createHttpClient(
  loadAxios: () => Promise<AxiosInstance>,
  limits: HttpLimits = usualLimits,
): HttpClient {
  const config: AxiosRequestConfig = {
    adapter: 'http',
    maxRedirects: 0,
    proxy: false,
    timeout: limits.total,
    maxContentLength: limits.maxAnswer,
    maxBodyLength: limits.maxRequest,
    // A compressed answer could unfold to more than the limit.
    decompress: false,
    responseType: 'text',
    transformResponse: (text: unknown) => text,
    validateStatus: () => true,
  };
  return {
    async request({ method, url, headers, body, signal }) {
      const axios = await loadAxios();
      const limit = AbortSignal.timeout(limits.total);
      try {
        const answer = await axios.request<unknown>({
          ...config,
          method,
          url,
          headers: { 'Accept-Encoding': 'identity', Accept: 'application/json, application/problem+json', ...headers },
          ...(body === undefined ? {} : { data: body }),
          signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
        });
        const header = (name: string): string | undefined => {
          const value: unknown = answer.headers[name];
          return typeof value === 'string' ? value : undefined;
        };
        return {
          answered: true,
          status: answer.status,
          retryAfter: header('retry-after'),
          json: parseJson(header('content-type'), answer.data),
        };
      } catch (error) {
        // The error itself holds the request with its Authorization header: it goes no further than this line.
        return { answered: false, ...failureOf(error, new URL(url).host) };
      }
    },
    async stream(url, headers, signal) {
      const axios = await loadAxios();
      try {
        const answer = await axios.request<Readable>({
          ...config,
          url,
          headers: { ...headers, 'Accept-Encoding': 'identity', Accept: 'text/event-stream' },
          timeout: 0,
          maxContentLength: -1,
          responseType: 'stream',
          signal,
        });
        const type: unknown = answer.headers['content-type'];
        if (answer.status === 200 && typeof type === 'string' && type.startsWith('text/event-stream')) {
          return { open: true, body: answer.data };
        }
        answer.data.destroy();
        return { open: false, status: answer.status };
      } catch {
        return { open: false, status: undefined };
      }
    },
  };
}

function parseJson(contentType: string | undefined, text: unknown): unknown {
  if (typeof text !== 'string' || !/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType ?? '')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
