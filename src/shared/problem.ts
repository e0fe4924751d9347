/**
 * The vocabulary of what can go wrong between the person and the PBX. Main reports one of these; the words that the
 * person reads are in the catalogue under `problem.<code>`, one sentence on what happened and one on what to do.
 */
export const problemCodes = [
  // What was typed
  'server-missing',
  'server-not-an-address',
  'server-needs-https',
  'server-plain-in-network',
  'server-has-credentials',
  'profile-gone',
  'profile-not-valid',
  'profile-host-unconfirmed',
  'profile-host-changed',
  'profile-holds-secret',
  'account-gone',
  'rule-account-not-usable',
  'extension-missing',
  'extension-not-usable',
  'password-missing',
  'value-missing',
  'value-not-usable',
  // The way to the server
  'name-not-found',
  'connection-refused',
  'host-unreachable',
  'connection-lost',
  'timed-out',
  'certificate-expired',
  'certificate-wrong-host',
  'certificate-untrusted',
  'certificate-changed',
  'no-authority-in-file',
  'authorities-too-large',
  'trust-altered',
  'tls-failed',
  'proxy-refused',
  'proxy-needs-sign-in',
  'proxy-unreachable',
  // What the server answered
  'wrong-credentials',
  'not-allowed',
  'not-found',
  'number-not-accepted',
  'too-many-requests',
  'server-error',
  'redirected',
  'not-a-dial-api',
  'answer-too-large',
  // The keychain of the operating system
  'keychain-absent',
  'keychain-locked',
  'keychain-silent',
  'keychain-refused',
  'keychain-entry-gone',
  'another-account-saved',
  'note-not-written',
  'settings-not-written',
  // What is kept encrypted
  'data-damaged',
  'data-key-lost',
  'data-too-new',
  'data-not-read',
  'data-not-written',
  'favourites-full',
  'favourite-gone',
  // Contacts
  'contacts-full',
  'contact-gone',
  'contact-without-name',
  'contact-without-number',
  // Contacts from a file
  'file-not-read',
  'file-too-large',
  'file-not-written',
  'no-contacts-in-file',
  'import-outdated',
  // The rights
  'export-not-written',
  'not-all-deleted',
  // Being the program for phone links
  'handler-needs-installing',
  'handler-not-registered',
  'handler-not-removed',
  // The computer's own settings
  'start-at-login-not-set',
  // Safety
  'refused-by-policy',
  'refused-by-you',
  'unwanted-full',
  'managed-setting',
  // The hotkey
  'hotkey-taken',
  // The road itself
  'signed-out',
  'not-a-number',
  'not-a-trial-number',
  'already-calling',
  'call-not-found',
  'call-not-told',
  'anonymous-not-possible',
  'hang-up-failed',
  'demo-not-started',
  'internal',
] as const;

/** One kind of problem. */
export type ProblemCode = (typeof problemCodes)[number];

/** The problems of the way to a server, from its name to its certificate. */
const reachCodes: readonly ProblemCode[] = problemCodes.slice(
  problemCodes.indexOf('name-not-found'),
  problemCodes.indexOf('wrong-credentials'),
);

/** Whether a server could not be reached as it must be: what a test of the connection can tell more about. */
export function isAboutReaching({ code }: Problem): boolean {
  return reachCodes.includes(code);
}

/** What happened, with the facts that its sentence needs. Never holds a password or a request body. */
export interface Problem {
  readonly code: ProblemCode;
  /** Host (and port) of the server that it is about. */
  readonly host?: string;
  /** HTTP status that the server answered with. */
  readonly status?: number;
  /** What the server said about it in its own words (RFC 9457 `detail` or `title`), at most 200 characters. */
  readonly said?: string;
  /** Seconds to wait, when the server asked for it (RFC 9110 section 10.2.3, Retry-After). */
  readonly retryAfter?: number;
  /** The key of the profile's parameter that it is about. */
  readonly field?: string;
  /** Why a text is no number, in the words of the dial target. */
  readonly reason?: string;
  /** Names of things, as the inventory has them, or the place of what it is about among several, counted from 0. */
  readonly items?: readonly string[];
}
