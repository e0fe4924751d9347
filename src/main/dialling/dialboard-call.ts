import * as v from 'valibot';
import { callReasons } from '../../shared/call';
import type { CallReport } from './dialboard-api';

const reasons = v.fallback(v.picklist(callReasons), 'other');

/** A call as docs/openapi.yaml describes it; members that we do not know are left alone. */
const callSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  state: v.picklist([
    'ringing-own-phone',
    'confirming',
    'own-phone-answered',
    'ringing-destination',
    'connected',
    'ended',
    'failed',
  ]),
  reason: v.optional(reasons),
});

/** The call that the dial API of our own tells of, or undefined when that is none. */
export function readDialboardCall(json: unknown): CallReport | undefined {
  const call = v.safeParse(callSchema, json);
  if (!call.success) return undefined;
  const { id, state, reason } = call.output;
  return reason === undefined ? { id, state } : { id, state, reason };
}
