import type { ServerResponse } from 'node:http';
import { describeProblem, type ProblemKind } from './problems';

type Headers = Readonly<Record<string, string>>;

/** An answer that is known as a whole. */
export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Headers;
  readonly body?: string;
}

/** An answer whose body is written bit by bit, after the head was sent. */
export interface Stream {
  readonly kind: 'stream';
  readonly status: number;
  readonly headers: Headers;
  readonly run: (response: ServerResponse) => void;
}

/** What a request is answered with. Data, so that a behaviour can hold it back, drop it or replace it. */
export type Reply = Answer | Stream;

/** An answer in JSON. */
export function json(status: number, value: unknown, headers: Headers = {}): Answer {
  const body = JSON.stringify(value);
  return { kind: 'answer', status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** 204. */
export function nothing(): Answer {
  return { kind: 'answer', status: 204, headers: {} };
}

/** A problem as the answer. */
export function problem(kind: ProblemKind, detail?: string, headers: Headers = {}): Answer {
  const details = describeProblem(kind, detail);
  return json(details.status, details, { 'content-type': 'application/problem+json', ...headers });
}

/** 401 with its challenge (RFC 7617 section 2.1: the charset tells that user-id and password are read as UTF-8). */
export function unauthorised(): Answer {
  return problem('wrong-credentials', undefined, {
    'www-authenticate': 'Basic realm="Dialboard demo PBX", charset="UTF-8"',
  });
}

/** Sends the head, and the body where there is one. */
export function send(reply: Reply, response: ServerResponse): void {
  response.setHeaders(
    new Map([
      ['cache-control', 'no-store'],
      ['x-content-type-options', 'nosniff'],
    ]),
  );
  if (reply.kind === 'stream') {
    response.writeHead(reply.status, reply.headers);
    reply.run(response);
    return;
  }
  const { status, headers, body } = reply;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...headers, ...length }).end(body);
}
