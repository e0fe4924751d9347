import type { Call } from '../../../src/shared/call';

/** A call in a state, with an own number for each id. */
export function call(id: string, state: Call['state'], rest: Partial<Call> = {}): Call {
  const number = `+3120000${id.padStart(4, '0')}`;
  return { id, number, shown: `020 000 ${id}`, source: 'keypad', state, timeline: [{ state, at: 0 }], ...rest };
}
