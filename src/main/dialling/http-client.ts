import type { Readable } from 'node:stream';
import type { AxiosInstance, AxiosRequestConfig } from 'axios';
import type { Problem } from '../../shared/problem';
import { failureOf, problemOfProxy } from './http-failure';
import { proxyName } from './proxy-failure';
import { directWay, type HttpWay, type Way } from './way';

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

/** One request with its body as it goes over the wire. */
export interface RawRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole exchange, when not the usual ones. */
  readonly total?: number;
}

/** No answer: why, and whether the server may have seen the request. */
export interface NoAnswer {
  readonly answered: false;
  readonly maybeSent: boolean;
  readonly problem: Problem;
}

/** What became of a raw request. */
export type RawAnswer =
  | {
      readonly answered: true;
      readonly status: number;
      /** By lower-case names; several of one name are joined by line breaks. */
      readonly headers: Readonly<Record<string, string>>;
      readonly text: string;
    }
  | NoAnswer;

/** What became of a request: the server's answer, or why there is none and whether the server may have seen it. */
export type HttpAnswer =
  | {
      readonly answered: true;
      readonly status: number;
      readonly retryAfter: string | undefined;
      /** The body when it is strict JSON and says so (RFC 8259), otherwise undefined. */
      readonly json: unknown;
    }
  | NoAnswer;

/** An open stream of server-sent events, or why there is none. */
export type HttpStream =
  { readonly open: true; readonly body: Readable } | { readonly open: false; readonly status: number | undefined };

/** HTTP as Dialboard does it: one request, one answer, within limits. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpAnswer>;
  /** The same without a view on what the bodies are. */
  send(request: RawRequest): Promise<RawAnswer>;
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
 * @param way how servers are reached: certificates, proxy, time for connecting
 */
export function createHttpClient(
  loadAxios: () => Promise<AxiosInstance>,
  limits: HttpLimits = usualLimits,
  way: HttpWay = directWay,
): HttpClient {
  const config: AxiosRequestConfig = {
    adapter: 'http',
    maxRedirects: 0,
    maxContentLength: limits.maxAnswer,
    maxBodyLength: limits.maxRequest,
    // A compressed answer could unfold to more than the limit.
    decompress: false,
    responseType: 'text',
    transformRequest: (body: unknown) => body,
    transformResponse: (text: unknown) => text,
    validateStatus: () => true,
  };

  async function send({ method, url, headers, body, signal, total = limits.total }: RawRequest): Promise<RawAnswer> {
    const axios = await loadAxios();
    let there: Way | undefined;
    try {
      there = await way(url);
      const { agents } = there;
      const proxy = forwardProxy(url, there);
      const limit = AbortSignal.timeout(total);
      const answer = await axios.request<unknown>({
        ...config,
        ...agents,
        proxy,
        method,
        url,
        timeout: total,
        // Without a body axios would say of a POST that it is a form.
        headers: {
          'Accept-Encoding': 'identity',
          ...(body === undefined ? { 'Content-Type': false } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { data: body }),
        signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      });
      if (answer.status === 407 && proxy !== false) {
        return { answered: false, maybeSent: false, problem: problemOfProxy(proxyName(proxy), 407) };
      }
      return {
        answered: true,
        status: answer.status,
        headers: textHeaders(answer.headers),
        text: typeof answer.data === 'string' ? answer.data : '',
      };
    } catch (error) {
      // The error itself holds the request with its Authorization header: it goes no further than this line.
      const failure = failureOf(error, new URL(url).host, there?.pinned);
      const proxy = there === undefined ? false : forwardProxy(url, there);
      // A request that never left was on its way to the proxy.
      if (proxy !== false && !failure.maybeSent) failure.problem = problemOfProxy(proxyName(proxy), undefined);
      return { answered: false, ...failure };
    }
  }

  return {
    send,
    async request({ method, url, headers, body, signal }) {
      const answer = await send({
        method,
        url,
        headers: { Accept: 'application/json, application/problem+json', ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      });
      if (!answer.answered) return answer;
      return {
        answered: true,
        status: answer.status,
        retryAfter: answer.headers['retry-after'],
        json: parseJson(answer.headers['content-type'], answer.text),
      };
    },
    async stream(url, headers, signal) {
      const axios = await loadAxios();
      try {
        const there = await way(url);
        const answer = await axios.request<Readable>({
          ...config,
          ...there.agents,
          proxy: forwardProxy(url, there),
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

/** The proxy that is asked for a plain request itself; through a tunnel the agent goes. */
const forwardProxy = (url: string, { proxy }: Way): Way['proxy'] => (url.startsWith('https:') ? false : proxy);

function textHeaders(headers: object): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers) as [string, unknown][]) {
    if (typeof value === 'string') texts[name] = value;
    else if (Array.isArray(value)) texts[name] = value.join('\n');
  }
  return texts;
}

function parseJson(contentType: string | undefined, text: string): unknown {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType ?? '')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
