/** What an answer can mean. */
export const results = [
  /** The server did what was asked. */
  'accepted',
  /** It cannot be told whether it did. */
  'unknown',
  /** The call was placed and has failed; `reason` says why. */
  'failed',
  'wrong-credentials',
  'not-allowed',
  'not-found',
  'number-not-accepted',
  'too-many-requests',
  'server-error',
  /** The session is over and the request was certainly not carried out: it is sent once more with a new session. */
  'session-over',
] as const;

/** One meaning. */
export type Result = (typeof results)[number];
