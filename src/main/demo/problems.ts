/** Every problem that the dial API knows, with its HTTP status and its fixed title (RFC 9457 section 3.1). */
export const problems = {
  'body-not-json': { status: 400, title: 'The body is not JSON' },
  'idempotency-key-missing': { status: 400, title: 'The Idempotency-Key header is missing' },
  'idempotency-key-malformed': { status: 400, title: 'The Idempotency-Key header is not one string' },
  'wrong-credentials': { status: 401, title: 'Extension or password is wrong' },
  'not-allowed': { status: 403, title: 'This extension may not do that' },
  'browser-not-allowed': { status: 403, title: 'Web pages may not use this API' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'call-not-found': { status: 404, title: 'This extension has no such call' },
  'method-not-allowed': { status: 405, title: 'This address does not know that method' },
  'idempotency-key-in-use': { status: 409, title: 'A request with this Idempotency-Key is still being carried out' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'media-type-not-supported': { status: 415, title: 'The body must be application/json' },
  'wrong-host': { status: 421, title: 'This server does not go by that name' },
  'body-not-valid': { status: 422, title: 'The body does not have the described members' },
  'destination-not-dialable': { status: 422, title: 'The destination cannot be dialled' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key belongs to another request' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'server-error': { status: 500, title: 'The server failed' },
  unavailable: { status: 503, title: 'The server is not available now' },
} as const satisfies Record<string, { status: number; title: string }>;

/** One kind of problem. */
export type ProblemKind = keyof typeof problems;

/** A problem as it is sent (RFC 9457). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
}

/** Writes a problem down. The type is a stable name, not an address to fetch. */
export function describeProblem(kind: ProblemKind, detail?: string): ProblemDetails {
  const { status, title } = problems[kind];
  return { type: `urn:dialboard:problem:${kind}`, title, status, ...(detail !== undefined && { detail }) };
}
