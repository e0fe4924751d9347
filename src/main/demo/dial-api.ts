import type { IncomingMessage } from 'node:http';
import { outcomeFor, type BehaviourRule, type Operation } from './behaviours';
import type { CallRegister } from './call-register';
import type { Clock } from './clock';
import { destinationPattern, readDialRequest } from './dial-request';
import { eventStream } from './event-stream';
import { readIdempotencyKey, type IdempotencyStore } from './idempotency';
import { json, nothing, problem, type Reply } from './reply';
import { readJson } from './request-body';
import type { LogNote } from './request-log';

/** A request of an extension that has proved who it is. */
export interface ApiRequest {
  readonly operation: Operation;
  /** The call that it is about; empty where there is none. */
  readonly id: string;
  readonly extension: string;
  readonly message: IncomingMessage;
  readonly rule: BehaviourRule;
  readonly note: (facts: LogNote) => void;
}

/** The dial API of docs/dial-api.md. */
export function createDialApi(dependencies: {
  readonly calls: CallRegister;
  readonly keys: IdempotencyStore;
  readonly clock: Clock;
  readonly heartbeat: number;
}): (request: ApiRequest) => Promise<Reply> {
  const { calls, keys, clock, heartbeat } = dependencies;

  const dial = async ({ message, extension, rule, note }: ApiRequest): Promise<Reply> => {
    const header = message.headers['idempotency-key'];
    if (header === undefined) return problem('idempotency-key-missing');
    const key = readIdempotencyKey(String(header));
    if (key === undefined) return problem('idempotency-key-malformed');
    note({ idempotencyKey: key });

    const body = await readJson(message);
    if (!body.ok) return body.reply;
    const wish = readDialRequest(body.value);
    if (wish === 'body-not-valid') return problem(wish);
    if (wish === 'destination-not-dialable') return problem(wish, `It must match ${destinationPattern.source}`);
    note({ destination: wish.destination, anonymous: wish.anonymous });

    // No await from here on: two requests with the same key cannot both find it unused.
    const request = JSON.stringify([wish.destination, wish.anonymous]);
    const known = keys.lookUp(extension, key, request);
    if (known.use === 'again') return known.answer;
    if (known.use === 'other-request') return problem('idempotency-key-reused');
    const call = calls.start({ extension, ...wish, outcome: outcomeFor(rule, wish.destination) });
    const answer = json(201, call, { location: `/v1/calls/${call.id}` });
    keys.remember(extension, key, request, answer);
    return answer;
  };

  return async (request) => {
    const { operation, id, extension, message } = request;
    if (operation === 'session') return json(200, { extension, api: '1.0' });
    if (operation === 'dial') return dial(request);
    if (operation === 'hang-up') return calls.hangUp(extension, id) ? nothing() : problem('call-not-found');

    const call = calls.find(extension, id);
    if (call === undefined) return problem('call-not-found');
    if (operation === 'state') return json(200, call);
    const current = (): typeof call => calls.find(extension, id) ?? call;
    const lastEventId = message.headers['last-event-id']?.toString();
    return eventStream({ current, lastEventId, onChange: calls.onChange, clock, heartbeat });
  };
}
