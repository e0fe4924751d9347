import * as v from 'valibot';
import { outcomeOf } from './demo-numbers';
import { outcomes, type CallOutcome } from './phone-simulation';

/** The operations of the dial API. */
export const operations = ['session', 'dial', 'state', 'hang-up', 'events'] as const;

/** One of them. */
export type Operation = (typeof operations)[number];

/** Ways for the HTTP side to misbehave. */
export const faults = [
  'wrong-password',
  'slow',
  'server-error',
  'unavailable',
  'too-many-requests',
  'dropped-connection',
  'garbage',
  'lying',
  'redirect',
  'drip',
  'flood',
  'events-lost',
  'events-cut',
] as const;

/** One of them. */
export type Fault = (typeof faults)[number];

/** All that the demo PBX can be told: to behave, to let every call go one way, or to be a faulty server. */
export const behaviours = ['normal', ...outcomes, ...faults] as const;

/** One of them. */
export type Behaviour = (typeof behaviours)[number];

const ruleSchema = v.strictObject({
  behaviour: v.picklist(behaviours),
  on: v.exactOptional(v.picklist(operations)),
  delay: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_600_000))),
});

/** A behaviour, limited to one operation where `on` is given. `delay` (milliseconds) is for `slow`. */
export type BehaviourRule = v.InferOutput<typeof ruleSchema>;

/** Reads a rule that came from outside; `undefined` when it is none. */
export function parseRule(value: unknown): BehaviourRule | undefined {
  const result = v.safeParse(ruleSchema, value);
  return result.success ? result.output : undefined;
}

/** The fault that a request for this operation meets, if any. */
export function faultFor(rule: BehaviourRule, operation: Operation): Fault | undefined {
  const fault = faults.find((one) => one === rule.behaviour);
  if (fault === undefined || (rule.on !== undefined && rule.on !== operation)) return undefined;
  if ((fault === 'events-lost' || fault === 'events-cut') && operation !== 'events') return undefined;
  return fault;
}

/** How a new call goes: as the rule says, otherwise as its number says. */
export function outcomeFor(rule: BehaviourRule, destination: string): CallOutcome {
  return outcomes.find((outcome) => outcome === rule.behaviour) ?? outcomeOf(destination);
}
