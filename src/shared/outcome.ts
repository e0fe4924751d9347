import type { Problem } from './problem';

/**
 * What a request across the IPC bridge comes back with. Errors are data: a thrown error would cross the bridge as its
 * message only, and a message is no basis for words in three languages.
 */
export type Outcome<Value = null> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** A request that was carried out. */
export function done(): Outcome;
export function done<Value>(value: Value): Outcome<Value>;
export function done(value: unknown = null): Outcome<unknown> {
  return { ok: true, value };
}

/** A request that was not carried out, and why. */
export function failed(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
