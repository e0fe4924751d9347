import { setTimeout as sleep } from 'node:timers/promises';
import { done, failed, type Outcome } from '../../../shared/outcome';
import type { Problem } from '../../../shared/problem';
import { usualRinging, type Profile } from '../../../shared/profile/profile';
import type { ProfileRequest, SimpleAuth } from '../../../shared/profile/request';
import { fillTemplate } from '../../../shared/profile/template';
import type { CallReport, DialAnswer, DialApi } from '../dialboard-api';
import type { HttpClient, NoAnswer } from '../http-client';
import type { Values } from './build-request';
import { createExchange } from './exchange';
import type { LiveEvents } from '../live/live-events';
import { problemOfMeaning } from './meaning-problem';
import { writeNumber } from './number';
import { captureFrom, findFirst, holds, meaningOf, stateOf, type Answer, type Meaning } from './read-answer';
import { createSessions, type Session } from './session';

/** What a dial API made from a profile needs. */
export interface ProfileApiNeeds {
  readonly http: Pick<HttpClient, 'send'>;
  /** A checked profile. */
  readonly profile: Profile;
  /** Base address of the server, without a slash at its end. */
  readonly address: string;
  /** The values of the profile's parameters. */
  readonly values: Values;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A new random text. */
  readonly newId: () => string;
  /** The adapter that the profile names, where there is one. */
  readonly liveEvents?: LiveEvents | undefined;
}

interface Line {
  /** What is known of the call, for the requests about it. */
  values: Values;
  readonly since: number;
  /** What was last reported of it by the server itself. */
  last?: CallReport;
}

type Asked =
  { readonly answered: true; readonly answer: Answer; readonly meaning: Meaning; readonly values: Values } | NoAnswer;

/** Most calls that are remembered, and the longest time in milliseconds that one is followed. */
const mostLines = 200;
const longestCall = 4 * 3_600_000;

/** Longest pause in milliseconds between two tries to learn how a call stands, when the profile says nothing. */
const usualSlowest = 30_000;

/**
 * Makes a dial API from a profile. It keeps the promises of the dial service: a dial request goes out once; it goes out again
 * only when the server said before that it did not take it (a challenge, a session that is over); and whatever cannot be
 * told for certain is unknown.
 */
export function createProfileApi(needs: ProfileApiNeeds): DialApi {
  const { http, profile, address, now, newId, liveEvents } = needs;
  const host = new URL(address).host;
  const ringing = profile.ringing ?? usualRinging;
  const secrets = profile.parameters
    .filter(({ secret }) => secret === true)
    .map(({ key }) => needs.values[key] ?? '')
    .filter((secret) => secret !== '');
  const exchange = createExchange({ http, profile, address, newId });
  const { auth } = profile;
  const sessions =
    auth.kind === 'session' ? createSessions({ auth, exchange, values: general, secrets, host, now }) : undefined;
  const lines = new Map<string, Line>();

  /** What every request may use. */
  function general(): Values {
    return {
      ...Object.fromEntries(profile.parameters.map(({ key, default: usual = '' }) => [key, usual])),
      ...needs.values,
      uuid: newId(),
      now: String(Math.floor(now() / 1000)),
      ringSeconds: String(ringing),
      ringMilliseconds: String(ringing * 1000),
    };
  }

  /** Sends a request of the profile, with a session where it needs one; that is renewed once when it is over. */
  async function ask(
    request: ProfileRequest,
    values: Values,
    how: { readonly anonymous?: boolean; readonly signal?: AbortSignal } = {},
  ): Promise<Asked> {
    for (let renewed = false; ; renewed = true) {
      const session = await sessions?.get();
      if (session?.ok === false) return { answered: false, maybeSent: false, problem: session.problem };
      // Those of the session last: a call that lasts longer than a session must not bring an old token back.
      const filled = { ...values, ...session?.value.values };
      const received = await exchange({
        request,
        values: filled,
        auth: ownAuth(),
        ...attached(session?.value),
        ...(how.anonymous === true && profile.anonymous !== undefined ? { anonymous: profile.anonymous } : {}),
        ...(how.signal === undefined ? {} : { signal: how.signal }),
      });
      if (!received.answered) return received;
      const { answer } = received;
      const meaning = meaningOf(answer, request.outcome ?? [], filled);
      const over =
        meaning.result === 'session-over' ||
        (auth.kind === 'session' && auth.over !== undefined && holds(answer, auth.over));
      if (!over || session === undefined || renewed) return { answered: true, answer, meaning, values: filled };
      sessions?.end(session.value);
    }
  }

  function ownAuth(): SimpleAuth {
    return auth.kind === 'session' ? { kind: 'none' } : auth;
  }

  /** What a session adds to each request. Templates are filled with the values of the request. */
  function attached(session: Session | undefined): { session?: { headers?: Values; query?: Values } } {
    if (session === undefined || auth.kind !== 'session') return {};
    const { headers, query } = auth;
    return { session: { ...(headers === undefined ? {} : { headers }), ...(query === undefined ? {} : { query }) } };
  }

  const problemOf = ({ answer, meaning }: Extract<Asked, { answered: true }>): Problem =>
    problemOfMeaning(meaning, answer, host, secrets);

  /** The outcome of a request that is not about a new call. */
  function outcomeOf(asked: Asked): Outcome {
    if (!asked.answered) return failed(asked.problem);
    return asked.meaning.result === 'accepted' ? done() : failed(problemOf(asked));
  }

  function remember(id: string, line: Line): void {
    lines.set(id, line);
    for (const oldest of lines.keys()) {
      if (lines.size <= mostLines) return;
      lines.delete(oldest);
    }
  }

  const prefix =
    profile.anonymous?.kind === 'prefix'
      ? fillTemplate(profile.anonymous.prefix, (name) => needs.values[name] ?? '')
      : '';
  const setAtPbx = profile.anonymous?.kind === 'none' && profile.anonymous.setAtPbx === true;
  const canHide = profile.anonymous?.kind === 'request' || prefix !== '';

  function numberFor(number: string, anonymous: boolean): string | undefined {
    const written = writeNumber(number, profile.number);
    if (written === undefined || !anonymous || prefix === '') return written;
    return writeNumber(`${prefix}${written}`, profile.number);
  }

  function answerOf(asked: Asked, key: string): DialAnswer {
    if (!asked.answered) return { result: asked.maybeSent ? 'unknown' : 'refused', problem: asked.problem };
    const { answer, meaning } = asked;
    const captured = captureFrom(answer, profile.dial.capture, asked.values);
    const id = captured['callId'] ?? key;
    const line = { values: { ...asked.values, ...captured }, since: now() };
    switch (meaning.result) {
      case 'accepted':
        remember(id, line);
        return { result: 'accepted', call: { id, state: meaning.state ?? 'requested' } };
      case 'failed':
        return { result: 'accepted', call: { id, state: 'failed', reason: meaning.reason ?? 'other' } };
      case 'unknown':
        return { result: 'unknown', problem: problemOf(asked) };
      case 'session-over':
      case 'wrong-credentials':
      case 'not-allowed':
      case 'not-found':
      case 'number-not-accepted':
      case 'too-many-requests':
      case 'server-error':
        return { result: 'refused', problem: problemOf(asked) };
    }
  }

  /** What an answer about a call says. */
  function reportOf(id: string, line: Line, asked: Extract<Asked, { answered: true }>): Outcome<CallReport | 'gone'> {
    const { answer, meaning } = asked;
    // A call that the server had told of, and tells of no more, is over; of any other one nothing is known.
    const goneNow = (): CallReport | 'gone' => (line.last === undefined ? 'gone' : { id, state: 'ended' });
    if (profile.state?.gone !== undefined && holds(answer, profile.state.gone)) return done(goneNow());
    if (meaning.result !== 'accepted') return failed(problemOf(asked));
    line.values = { ...line.values, ...captureFrom(answer, profile.state?.capture, asked.values) };
    const word = findFirst(answer, profile.state?.read ?? [], asked.values);
    if (word === undefined && profile.state?.absentIsGone === true) return done(goneNow());
    const told = word === undefined ? undefined : profile.state?.states[word];
    const report = told === undefined ? undefined : { id, ...stateOf(told) };
    if (report !== undefined) line.last = report;
    return done(report ?? line.last ?? { id, state: 'requested' });
  }

  return {
    ...(profile.state === undefined
      ? {}
      : {
          pace: {
            usual: profile.state.every * 1000,
            longest: profile.state.slowest === undefined ? usualSlowest : profile.state.slowest * 1000,
          },
        }),
    anonymous: canHide ? 'supported' : { unsupported: setAtPbx ? 'set-at-pbx' : 'no-way' },
    canHangUp: profile.hangUp !== undefined,
    checksSession: profile.signIn !== undefined || sessions !== undefined,
    async checkSession() {
      const session = await sessions?.get();
      if (session?.ok === false) return session;
      return profile.signIn === undefined ? done() : outcomeOf(await ask(profile.signIn, general()));
    },
    async dial(number, key, { anonymous } = { anonymous: false }) {
      if (anonymous && !canHide) {
        return { result: 'refused', problem: { code: 'anonymous-not-possible', host } };
      }
      const written = numberFor(number, anonymous);
      if (written === undefined) return { result: 'refused', problem: { code: 'number-not-accepted', host } };
      return answerOf(await ask(profile.dial, { ...general(), number: written, uuid: key }, { anonymous }), key);
    },
    async report(id, signal) {
      const line = lines.get(id);
      if (profile.state === undefined || line === undefined || now() - line.since > longestCall) return done('untold');
      const asked = await ask(profile.state, { ...line.values, now: String(Math.floor(now() / 1000)) }, { signal });
      if (!asked.answered) {
        // What the request needs was not in the dial answer: it can never be asked.
        return asked.problem.code === 'value-not-usable' ? done('untold') : failed(asked.problem);
      }
      return reportOf(id, line, asked);
    },
    async watch(id, listener, signal) {
      const line = lines.get(id);
      if (line === undefined) return 'none';
      if (liveEvents !== undefined) {
        const report = (news: CallReport): void => {
          line.last = news;
          listener.report(news);
        };
        const heard = { opened: listener.opened.bind(listener), report };
        return liveEvents({ id, address, values: line.values }, heard, signal);
      }
      if (profile.state === undefined) {
        // Nothing more will be told; for as long as the phone may ring the call stays in view, to be hung up.
        listener.opened('how-it-stands');
        await sleep(ringing * 1000, undefined, { signal }).catch(() => undefined);
      }
      return 'none';
    },
    async hangUp(id) {
      const line = lines.get(id);
      if (profile.hangUp === undefined || line === undefined) return failed({ code: 'hang-up-failed', host });
      const asked = await ask(profile.hangUp, line.values);
      if (!asked.answered && asked.problem.code === 'value-not-usable') return failed({ code: 'hang-up-failed', host });
      return outcomeOf(asked);
    },
  };
}
