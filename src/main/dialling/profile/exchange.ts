import type { Problem } from '../../../shared/problem';
import type { Profile } from '../../../shared/profile/profile';
import type { Anonymous } from '../../../shared/profile/profile';
import type { ProfileRequest, SimpleAuth } from '../../../shared/profile/request';
import { fillTemplate } from '../../../shared/profile/template';
import type { HttpClient, NoAnswer, RawAnswer } from '../http-client';
import { basicAuthorization, buildRequest, type BuiltRequest, type Values } from './build-request';
import { digestAuthorization, readChallenge, type Challenge } from './challenge';
import { encodeFor, MisplacedValue } from './places';
import { readable, type Answer } from './read-answer';

/** One request with what it is filled with. */
export interface ExchangeParts {
  readonly request: ProfileRequest;
  readonly values: Values;
  readonly auth: SimpleAuth;
  readonly session?: { readonly headers?: Values; readonly query?: Values };
  readonly anonymous?: Anonymous;
  readonly signal?: AbortSignal;
}

/** What came of a request. */
export type Exchanged = { readonly answered: true; readonly answer: Answer } | NoAnswer;

/** Sends requests of a profile to one server, and answers its challenges. */
export type Exchange = (parts: ExchangeParts) => Promise<Exchanged>;

/** What an exchange needs. */
export interface ExchangeNeeds {
  readonly http: Pick<HttpClient, 'send'>;
  readonly profile: Profile;
  readonly address: string;
  /** A new random text, for Digest. */
  readonly newId: () => string;
}

/**
 * Makes it. Each call of it sends one request; only when the server refuses with a challenge (401), and so certainly did
 * nothing, the same request goes out once more with the answer to it.
 */
export function createExchange({ http, profile, address, newId }: ExchangeNeeds): Exchange {
  // The challenge is remembered, so that later requests need one exchange only.
  let known: { challenge: Challenge | 'basic'; count: number } | undefined;

  function send(built: BuiltRequest, parts: ExchangeParts, authorization?: string): Promise<RawAnswer> {
    const { timeout } = parts.request;
    return http.send({
      method: built.method,
      url: built.url,
      headers: authorization === undefined ? built.headers : { ...built.headers, Authorization: authorization },
      ...(built.body === undefined ? {} : { body: built.body }),
      ...(parts.signal === undefined ? {} : { signal: parts.signal }),
      ...(timeout === undefined ? {} : { total: timeout * 1000 }),
    });
  }

  function authorize(built: BuiltRequest, user: string, password: string): string | undefined {
    if (known === undefined) return undefined;
    if (known.challenge === 'basic') return basicAuthorization(user, password);
    known.count += 1;
    const { pathname, search } = new URL(built.url);
    return digestAuthorization(known.challenge, {
      method: built.method,
      uri: `${pathname}${search}`,
      user,
      password,
      clientNonce: newId(),
      count: known.count,
    });
  }

  async function challenged(
    built: BuiltRequest,
    parts: ExchangeParts,
    auth: Extract<SimpleAuth, { kind: 'digest' | 'basic-or-digest' }>,
  ): Promise<RawAnswer> {
    const fill = (template: string): string =>
      fillTemplate(template, (name) => encodeFor('calculation', parts.values[name] ?? '', name));
    const [user, password] = [fill(auth.user), fill(auth.password)];
    const first = await send(built, parts, authorize(built, user, password));
    if (!first.answered || first.status !== 401) return first;
    const challenge = readChallenge(first.headers['www-authenticate']);
    if (challenge === undefined || (challenge === 'basic' && auth.kind === 'digest')) return first;
    known = { challenge, count: 0 };
    return send(built, parts, authorize(built, user, password));
  }

  return async (parts) => {
    let built: BuiltRequest;
    try {
      built = buildRequest({ profile, address, ...parts });
    } catch (error) {
      if (error instanceof MisplacedValue) return { answered: false, maybeSent: false, problem: misplaced(error) };
      throw error;
    }
    const { auth } = parts;
    const answer =
      auth.kind === 'digest' || auth.kind === 'basic-or-digest'
        ? await challenged(built, parts, auth)
        : await send(built, parts);
    return answer.answered ? { answered: true, answer: readable(answer) } : answer;
  };
}

function misplaced({ variable }: MisplacedValue): Problem {
  return variable === 'number' ? { code: 'number-not-accepted' } : { code: 'value-not-usable', field: variable };
}
