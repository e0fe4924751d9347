import { basicAuthorization } from '../basic-authorization';
import type { HttpClient } from '../http-client';
import { createAsteriskCall, type AsteriskCall } from './asterisk-call';
import { readAsteriskMessage } from './asterisk-messages';
import { endOfStatus, type LiveEvents, type StreamEnd } from './live-events';
import type { OpenWebSocket } from './web-socket';

/** What the adapter needs. */
export interface AsteriskEventsNeeds {
  readonly http: Pick<HttpClient, 'request'>;
  readonly openWebSocket: OpenWebSocket;
}

/** Most calls whose legs are remembered. */
const mostCalls = 50;

/**
 * The events of Asterisk's ARI over a WebSocket (rest-api/api-docs/events.json and applications.json). Only the legs of the
 * call are subscribed to: `subscribeAll` would bring every call of the whole PBX to this computer. The name and the
 * password go in the header, never in the address.
 */
export function createAsteriskEvents({ http, openWebSocket }: AsteriskEventsNeeds): LiveEvents {
  const calls = new Map<string, AsteriskCall>();

  /** What is known of a call outlives a stream that is lost: the next one does not tell again who is in it. */
  function callOf(id: string): AsteriskCall {
    const call = calls.get(id) ?? createAsteriskCall(id);
    calls.set(id, call);
    for (const oldest of calls.keys()) if (calls.size > mostCalls) calls.delete(oldest);
    return call;
  }

  return async ({ id, address, values }, listener, signal) => {
    const { user = '', password = '' } = values;
    const headers = basicAuthorization(user, password);
    // A name for each call: when a second connection comes by the same name, the first, lost one is closed by Asterisk.
    const app = encodeURIComponent(`dialboard-${id}`);
    const call = callOf(id);
    const over = new AbortController();
    let end: StreamEnd | undefined;

    function finish(how: StreamEnd): void {
      end ??= how;
      over.abort();
    }

    /** Asks for the events of a leg; tells the HTTP status of the answer. */
    async function subscribe(leg: string): Promise<number | undefined> {
      const source = encodeURIComponent(`channel:${leg}`);
      const url = `${address}/ari/applications/${app}/subscription?eventSource=${source}`;
      const answer = await http.request({ method: 'POST', url, headers, signal: over.signal });
      return answer.answered ? answer.status : undefined;
    }

    async function listenToOwnLeg(): Promise<void> {
      const status = await subscribe(id);
      if (status !== 200) {
        finish(endOfStatus(status));
        return;
      }
      for (const leg of call.otherLegs()) void subscribe(leg);
      listener.opened('what-comes');
    }

    function hear(json: unknown): void {
      const message = readAsteriskMessage(json);
      if (message === undefined) return;
      if (message.type === 'ApplicationReplaced') finish('lost');
      const { state, reason, newLeg } = call.hear(message);
      // Without its events the other leg is still told of by those of the own one, if in fewer words.
      if (newLeg !== undefined) void subscribe(newLeg);
      if (state !== undefined) listener.report(reason === undefined ? { id, state } : { id, state, reason });
    }

    const closed = await openWebSocket({
      url: `${address.replace(/^http/, 'ws')}/ari/events?app=${app}`,
      headers,
      signal: AbortSignal.any([signal, over.signal]),
      onOpen: () => void listenToOwnLeg(),
      onMessage: hear,
    });
    over.abort();
    return end ?? closed;
  };
}
