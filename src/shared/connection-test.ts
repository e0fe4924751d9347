import type { Problem } from './problem';

/** The parts of the way to a PBX, in the order in which each needs the one before. */
export const connectionParts = [
  /** The name of the server, or of the proxy before it, becomes an address (DNS). */
  'name',
  /** Something answers there (TCP), and a proxy lets us through. */
  'connection',
  /** The certificate is that of the server, and this computer trusts it (TLS). */
  'tls',
  /** The server takes the password. It is sent only when the parts before are good. */
  'sign-in',
] as const;

/** One part. */
export type ConnectionPart = (typeof connectionParts)[number];

/** How a part stands. */
export type PartState =
  | { readonly is: 'waiting' }
  | { readonly is: 'trying' }
  | { readonly is: 'good' }
  /** There is nothing to try here: an address has no name to look up, a loopback address no certificate. */
  | { readonly is: 'skipped' }
  | { readonly is: 'failed'; readonly problem: Problem }
  /** A part before it failed. */
  | { readonly is: 'not-tried' };

/** A test of the connection, as it goes and when it is over. */
export interface ConnectionTest {
  /** Host and port of the server. */
  readonly host: string;
  /** Host and port of the proxy in between, once it is known that there is one. */
  readonly proxy?: string;
  readonly parts: Readonly<Record<ConnectionPart, PartState>>;
}

/** A test that has not begun. */
export function newTest(host: string): ConnectionTest {
  const waiting = { is: 'waiting' } as const;
  return { host, parts: { name: waiting, connection: waiting, tls: waiting, 'sign-in': waiting } };
}

/** The test with news of one part. After a part that failed nothing is tried any more. */
export function withPart(test: ConnectionTest, part: ConnectionPart, state: PartState): ConnectionTest {
  const parts = { ...test.parts, [part]: state };
  if (state.is === 'failed') {
    for (const later of connectionParts.slice(connectionParts.indexOf(part) + 1)) parts[later] = { is: 'not-tried' };
  }
  return { ...test, parts };
}

/** The part that failed. */
export function failedPart({ parts }: ConnectionTest): ConnectionPart | undefined {
  return connectionParts.find((part) => parts[part].is === 'failed');
}

/** Whether there is nothing more to come. */
export function isTestOver({ parts }: ConnectionTest): boolean {
  return connectionParts.every((part) => parts[part].is !== 'waiting' && parts[part].is !== 'trying');
}
