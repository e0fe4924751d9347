import * as v from 'valibot';
import type { AnonymousSupport } from '../../shared/anonymous';
import type { CallReason, CallState } from '../../shared/call';
import type { Credentials } from '../../shared/credentials';
import type { Outcome } from '../../shared/outcome';
import { failed } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import { problemOfAnswer } from './answer-problem';
import { basicAuthorization } from './basic-authorization';
import { readDialboardCall } from './dialboard-call';
import type { HttpClient } from './http-client';
import { createDialboardEvents } from './live/dialboard-events';
import type { LiveListener, StreamEnd } from './live/live-events';

/** What the PBX says of a call. */
export interface CallReport {
  /** The PBX's own id of the call. */
  readonly id: string;
  readonly state: CallState;
  readonly reason?: CallReason;
}

/** What became of a dial request. */
export type DialAnswer =
  | { readonly result: 'accepted'; readonly call: CallReport }
  /** No call was placed, that much is certain. */
  | { readonly result: 'refused'; readonly problem: Problem }
  /** A call may have been placed. */
  | { readonly result: 'unknown'; readonly problem: Problem };

/** Pauses between polls in milliseconds: the usual one, and the longest after tries that failed. */
export interface PollPace {
  readonly usual: number;
  readonly longest: number;
}

/** A dial API with one person's credentials: what the dial service needs of a PBX. */
export interface DialApi {
  /** Whether the server takes the credentials. */
  checkSession(): Promise<Outcome>;
  /** False where the credentials cannot be checked without a call. */
  readonly checksSession?: boolean;
  /** Whether it can hide the caller's number. */
  readonly anonymous: AnonymousSupport;
  /**
   * Asks for a call, once. The key makes the server place at most one call for it. With `anonymous` the caller's number is hidden
   * from the destination; where that is not supported it must not be asked for.
   */
  dial(number: string, key: string, how?: { readonly anonymous: boolean }): Promise<DialAnswer>;
  /** How a call stands; `gone` when the PBX knows no such call any more, `untold` when it tells nothing of calls. */
  report(id: string, signal: AbortSignal): Promise<Outcome<CallReport | 'gone' | 'untold'>>;
  /** Pauses between two reports, when not the usual ones. */
  readonly pace?: PollPace;
  /** False where the PBX offers no way to hang up. */
  readonly canHangUp?: boolean;
  /** Follows a call by live events until they end; resolves then. */
  watch(id: string, listener: LiveListener, signal: AbortSignal): Promise<StreamEnd>;
  hangUp(id: string): Promise<Outcome>;
}

const sessionSchema = v.object({ extension: v.string() });

/**
 * The dial API of our own (docs/dial-api.md) at a base address. HTTP Basic with UTF-8 (RFC 7617); nothing is retried.
 */
export function createDialboardApi(http: HttpClient, address: string, credentials: Credentials): DialApi {
  const authorization = basicAuthorization(credentials.extension, credentials.password);
  const liveEvents = createDialboardEvents(http);
  const host = new URL(address).host;
  const callUrl = (id: string): string => `${address}/v1/calls/${encodeURIComponent(id)}`;

  return {
    async checkSession() {
      const answer = await http.request({ method: 'GET', url: `${address}/v1/session`, headers: authorization });
      if (!answer.answered) return failed(answer.problem);
      if (answer.status !== 200) return failed(problemOfAnswer(answer, host));
      // A page of a hotel or a router answers 200 to everything; only the API answers like this.
      if (!v.is(sessionSchema, answer.json)) return failed({ code: 'not-a-dial-api', host });
      return { ok: true, value: null };
    },
    // Version 1.0 has it; a PBX that cannot must refuse such a call rather than show the number (docs/dial-api.md).
    anonymous: 'supported',
    async dial(number, key, { anonymous } = { anonymous: false }) {
      const answer = await http.request({
        method: 'POST',
        url: `${address}/v1/calls`,
        headers: { ...authorization, 'Content-Type': 'application/json', 'Idempotency-Key': `"${key}"` },
        body: { destination: number, ...(anonymous ? { anonymous } : {}) },
      });
      if (!answer.answered) return { result: answer.maybeSent ? 'unknown' : 'refused', problem: answer.problem };
      if (answer.status === 200 || answer.status === 201) {
        const call = readDialboardCall(answer.json);
        return call === undefined
          ? { result: 'unknown', problem: { code: 'not-a-dial-api', host } }
          : { result: 'accepted', call };
      }
      // By docs/dial-api.md an error with problem details means that no call was placed. A 5xx without them may come from
      // a gateway that lost the PBX's answer, and a 2xx that is no call from anybody.
      const problem = problemOfAnswer(answer, host);
      const certain = (answer.status >= 300 && answer.status < 500) || isProblemDetails(answer.json);
      return { result: certain ? 'refused' : 'unknown', problem };
    },
    async report(id, signal) {
      const answer = await http.request({ method: 'GET', url: callUrl(id), headers: authorization, signal });
      if (!answer.answered) return failed(answer.problem);
      if (answer.status === 404) return { ok: true, value: 'gone' };
      const call = readDialboardCall(answer.json);
      if (answer.status !== 200 || call === undefined) return failed(problemOfAnswer(answer, host));
      return { ok: true, value: call };
    },
    watch: (id, listener, signal) => liveEvents({ id, address, values: { ...credentials } }, listener, signal),
    async hangUp(id) {
      const answer = await http.request({ method: 'DELETE', url: callUrl(id), headers: authorization });
      if (!answer.answered) return failed(answer.problem);
      if (answer.status >= 200 && answer.status < 300) return { ok: true, value: null };
      return failed(problemOfAnswer(answer, host));
    },
  };
}

/** Whether a body is problem details (RFC 9457 section 3): the sign that the dial API itself answered. */
function isProblemDetails(json: unknown): boolean {
  return v.is(v.object({ type: v.string(), title: v.string() }), json);
}
