import * as v from 'valibot';
import type { Problem, ProblemCode } from '../../shared/problem';

/** The members of problem details that a person can use (RFC 9457 section 3.1). */
const problemDetails = v.object({
  title: v.optional(v.string()),
  detail: v.optional(v.string()),
});

/** What an HTTP answer that is no success means to the person. */
export function problemOfAnswer(
  answer: { readonly status: number; readonly retryAfter: string | undefined; readonly json: unknown },
  host: string,
): Problem {
  const code = codeOf(answer.status);
  const said = saidIn(answer.json);
  const retryAfter = retryAfterSeconds(answer.retryAfter);
  return {
    code,
    host,
    status: answer.status,
    ...(said === undefined ? {} : { said }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

function codeOf(status: number): ProblemCode {
  if (status >= 300 && status < 400) return 'redirected';
  switch (status) {
    case 401:
      return 'wrong-credentials';
    case 403:
      return 'not-allowed';
    case 404:
      return 'not-found';
    case 400:
    case 409:
    case 422:
      return 'number-not-accepted';
    case 429:
      return 'too-many-requests';
    default:
      return status >= 500 ? 'server-error' : 'not-a-dial-api';
  }
}

function saidIn(json: unknown): string | undefined {
  const details = v.safeParse(problemDetails, json);
  const said = details.success ? (details.output.detail ?? details.output.title) : undefined;
  return said === undefined ? undefined : sayable(said);
}

/** A server's own words, without control characters and cut to a length that fits a window; undefined when none are left. */
export function sayable(said: string): string | undefined {
  const text = said.replace(/\p{C}+/gu, ' ').trim();
  return text === '' ? undefined : text.slice(0, 200).replace(/\p{Cs}$/u, '');
}

/**
 * Retry-After in seconds from now, rounded up (RFC 9110 section 10.2.3): a number of them, or a date in the form that servers must
 * send (section 5.6.7, IMF-fixdate). A date that has passed asks for nothing; one more than eleven days away is a mistake.
 * @param now milliseconds since 1970
 */
export function retryAfterSeconds(header: string | undefined, now = Date.now()): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,6}$/.test(header)) return Number(header);
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(header)) return undefined;
  const seconds = Math.ceil((Date.parse(header) - now) / 1000);
  return seconds > 0 && seconds < 1_000_000 ? seconds : undefined;
}
