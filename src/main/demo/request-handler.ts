import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { faultFor, type BehaviourRule, type Fault } from './behaviours';
import type { Clock } from './clock';
import type { createControlApi } from './control-api';
import type { CredentialsCheck } from './credentials-check';
import type { createDialApi } from './dial-api';
import { replaces, type createFaults } from './faults';
import { problem, send, unauthorised, type Reply } from './reply';
import type { OpenEntry, RequestLog } from './request-log';
import { findRoute, type Route } from './routes';

/** What answers requests needs. */
export interface RequestHandlerDependencies {
  readonly log: RequestLog;
  readonly credentials: CredentialsCheck;
  readonly dialApi: ReturnType<typeof createDialApi>;
  readonly controlApi: ReturnType<typeof createControlApi>;
  readonly faultReply: ReturnType<typeof createFaults>;
  readonly clock: Clock;
  readonly getRule: () => BehaviourRule;
  /** Milliseconds that `slow` holds an answer back, unless its rule says otherwise. */
  readonly slowAnswer: number;
  /** The port that is listened on. */
  readonly port: () => number;
}

/** Turns each request into a reply, lets the behaviour have its way with it, and sends it. */
export function createRequestHandler(dependencies: RequestHandlerDependencies): RequestListener {
  const { log, credentials, dialApi, controlApi, faultReply, clock, getRule, slowAnswer, port } = dependencies;

  /** Names that only this computer can mean; anything else is a web page that made its own name point here. */
  const isOwnName = (host: string | undefined): boolean =>
    ['127.0.0.1', 'localhost'].some((name) => host === `${name}:${String(port())}` || (port() === 80 && host === name));

  const decide = async (
    route: Route,
    message: IncomingMessage,
    rule: BehaviourRule,
    entry: OpenEntry,
  ): Promise<Reply> => {
    if (!isOwnName(message.headers.host)) return problem('wrong-host');
    if (message.headers.origin !== undefined) return problem('browser-not-allowed');
    if (route.kind === 'no-such-path') return problem('not-found');
    if (route.kind === 'no-such-method') return problem('method-not-allowed', undefined, { allow: route.allow });

    const fault = route.kind === 'api' ? faultFor(rule, route.operation) : undefined;
    if (fault !== undefined && replaces(fault)) return faultReply(fault, message);
    const extension = credentials.extensionOf(message.headers.authorization);
    if (extension === undefined) return unauthorised();
    entry.note({ extension });
    if (route.kind === 'control') return controlApi(route.operation, message);
    return dialApi({ operation: route.operation, id: route.id, extension, message, rule, note: entry.note });
  };

  const deliver = (reply: Reply, response: ServerResponse, entry: OpenEntry): void => {
    if (response.destroyed) return;
    entry.settle(reply.status);
    send(reply, response);
  };

  const misdeliver = (
    fault: Fault | undefined,
    rule: BehaviourRule,
    reply: Reply,
    response: ServerResponse,
    entry: OpenEntry,
  ): void => {
    if (fault === 'dropped-connection') {
      entry.settle('dropped');
      response.destroy();
    } else if (fault === 'slow') {
      const cancel = clock.after(rule.delay ?? slowAnswer, () => {
        deliver(reply, response, entry);
      });
      response.once('close', cancel);
    } else {
      deliver(reply, response, entry);
      if (fault === 'events-cut' && !response.writableEnded) response.write(':\n\n', () => response.destroy());
    }
  };

  return (message, response) => {
    const method = message.method ?? '';
    const path = (message.url ?? '').split('?')[0] ?? '';
    const route = findRoute(method, path);
    const operation = route.kind === 'api' ? route.operation : route.kind === 'control' ? 'control' : 'unknown';
    const entry = log.open({ method, path, operation });
    response.once('close', () => {
      entry.settle('left');
    });
    const rule = getRule();
    const fault = route.kind === 'api' ? faultFor(rule, route.operation) : undefined;
    decide(route, message, rule, entry).then(
      (reply) => {
        misdeliver(fault, rule, reply, response, entry);
      },
      () => {
        deliver(problem('server-error'), response, entry);
      },
    );
  };
}
