import type { IncomingMessage } from 'node:http';
import { behaviours, parseRule, type BehaviourRule } from './behaviours';
import type { CallRegister } from './call-register';
import { json, problem, type Reply } from './reply';
import { readJson } from './request-body';
import type { RequestLog } from './request-log';
import type { ControlOperation } from './routes';

/** The addresses under /demo: what the demo PBX saw, and how it is to behave. */
export function createControlApi(dependencies: {
  readonly log: RequestLog;
  readonly calls: CallRegister;
  readonly getRule: () => BehaviourRule;
  readonly setRule: (rule: BehaviourRule) => void;
}): (operation: ControlOperation, message: IncomingMessage) => Promise<Reply> {
  const { log, calls, getRule, setRule } = dependencies;
  return async (operation, message) => {
    switch (operation) {
      case 'read-log':
        return json(200, log.entries());
      case 'read-calls':
        return json(
          200,
          calls.all().map(({ extension, anonymous, call }) => ({ ...call, extension, anonymous })),
        );
      case 'read-behaviour':
        return json(200, getRule());
      case 'set-behaviour': {
        const body = await readJson(message);
        if (!body.ok) return body.reply;
        const rule = parseRule(body.value);
        if (rule === undefined) return problem('body-not-valid', `Known behaviours: ${behaviours.join(', ')}.`);
        setRule(rule);
        return json(200, rule);
      }
    }
  };
}
