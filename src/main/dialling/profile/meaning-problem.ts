import type { Problem, ProblemCode } from '../../../shared/problem';
import { retryAfterSeconds, sayable } from '../answer-problem';
import { holdsSecret } from './holds-secret';
import type { Answer, Meaning } from './read-answer';

/** The problem behind an answer that is no success. */
export function problemOfMeaning(meaning: Meaning, answer: Answer, host: string, secrets: readonly string[]): Problem {
  const said = meaning.said === undefined ? undefined : sayable(meaning.said);
  const retryAfter = retryAfterSeconds(answer.headers['retry-after']);
  return {
    code: codeOf(meaning, answer.status),
    host,
    status: answer.status,
    // A server may repeat what it was sent; words with a secret in them are not shown at all.
    ...(said === undefined || secrets.some((secret) => holdsSecret(said, secret)) ? {} : { said }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

function codeOf({ result }: Meaning, status: number): ProblemCode {
  switch (result) {
    case 'accepted':
    case 'unknown':
      return status >= 500 ? 'server-error' : 'not-a-dial-api';
    case 'failed':
      return 'number-not-accepted';
    case 'session-over':
      return 'wrong-credentials';
    case 'server-error':
      return status >= 300 && status < 400 ? 'redirected' : 'server-error';
    case 'wrong-credentials':
    case 'not-allowed':
    case 'not-found':
    case 'number-not-accepted':
    case 'too-many-requests':
      return result;
  }
}
