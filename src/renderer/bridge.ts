import type { Bridge } from '../shared/contract';
import type { Outcome } from '../shared/outcome';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly dialboard?: Bridge;
  }
}

/** The bridge to main. Throws when the page runs without its preload script, where nothing could work. */
export function findBridge(): Bridge {
  if (window.dialboard === undefined) throw new Error('The preload script is missing');
  return window.dialboard;
}

/** Waits for the outcome of a request. A request that broke on the way is a problem like any other. */
export async function settle<Value>(request: Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await request;
  } catch {
    return { ok: false, problem: { code: 'internal' } };
  }
}
