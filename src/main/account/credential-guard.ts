import { failed } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import type { DialApi } from '../dialling/dialboard-api';

/** A dial API that knows whether the server still takes the password, and that goes on with a new one. */
export interface CredentialGuard {
  /** Stays the same whatever becomes of the password, so that calls in progress go on with the new one. */
  readonly api: DialApi;
  /** Why the server no longer takes the password; undefined as far as is known. */
  refused(): Problem | undefined;
  /** Goes on with another API of the same account, whose password the server took. */
  renew(api: DialApi): void;
}

/** How long (milliseconds) a check that went well is believed, though single requests are refused. */
const believed = 30_000;

/**
 * Guards an API. A single refusal proves nothing: a server may refuse one number, or one extension one thing. So the sign-in is
 * checked, once, and only what that says counts. From then on nothing asks after calls by itself, since systems lock out who
 * keeps trying: they keep their last known state. What the person does still goes to the server, and clears it when it works.
 * @param told with each change: why the password is refused, or null when it is taken again
 */
export function createCredentialGuard(
  first: DialApi,
  told: (problem: Problem | null) => void,
  now: () => number = () => performance.now(),
): CredentialGuard {
  let api = first;
  let refused: Problem | undefined;
  let checking = false;
  let wellAt = -Infinity;
  /** Calls that were placed since another password came; of older ones another API may know nothing. Undefined before. */
  let placedSince: Set<string> | undefined;
  const waiting = new Set<() => void>();

  function set(problem: Problem | undefined): void {
    if (refused === problem) return;
    refused = problem;
    told(problem ?? null);
    if (problem !== undefined) return;
    for (const go of waiting) go();
    waiting.clear();
  }

  /** Resolves when the password is taken again, or with the signal. */
  const whenTaken = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      waiting.add(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });

  async function doubt(problem: Problem, asked: DialApi): Promise<void> {
    if (!speaksAgainst(problem) || refused !== undefined || checking || asked !== api) return;
    if (now() - wellAt < believed) return;
    if (api.checksSession === false) {
      // There it may be the number that is not allowed.
      if (problem.code === 'wrong-credentials') set(problem);
      return;
    }
    checking = true;
    await guarded.checkSession();
    checking = false;
  }

  const guarded: DialApi = {
    ...first,
    async checkSession() {
      const asked = api;
      const checked = await asked.checkSession();
      if (asked !== api) return checked;
      if (checked.ok) {
        wellAt = now();
        set(undefined);
      } else if (speaksAgainst(checked.problem)) set(checked.problem);
      return checked;
    },
    async dial(number, key, how) {
      const asked = api;
      const answer = await asked.dial(number, key, how);
      if (answer.result !== 'accepted') void doubt(answer.problem, asked);
      else {
        placedSince?.add(answer.call.id);
        if (asked === api) set(undefined);
      }
      return answer;
    },
    async report(id, signal) {
      if (refused !== undefined) return failed(refused);
      const asked = api;
      const answer = await asked.report(id, signal);
      if (!answer.ok) void doubt(answer.problem, asked);
      else if (answer.value === 'untold' && placedSince?.has(id) === false) return failed({ code: 'call-not-told' });
      return answer;
    },
    async watch(id, listener, signal) {
      if (refused === undefined) return api.watch(id, listener, signal);
      await whenTaken(signal);
      return 'lost';
    },
    async hangUp(id) {
      const asked = api;
      const answer = await asked.hangUp(id);
      if (!answer.ok) void doubt(answer.problem, asked);
      return answer;
    },
  };

  return {
    api: guarded,
    refused: () => refused,
    renew(next) {
      api = next;
      placedSince = new Set();
      wellAt = now();
      set(undefined);
    },
  };
}

/** Whether an answer speaks against the password: HTTP 401 and 403, or what a profile calls so. */
function speaksAgainst({ code }: Problem): boolean {
  return code === 'wrong-credentials' || code === 'not-allowed';
}
