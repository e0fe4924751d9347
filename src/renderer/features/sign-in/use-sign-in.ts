import { useRef, useState } from 'react';
import { dialboardProfile } from '../../../shared/profile-ids';
import type { Outcome } from '../../../shared/outcome';
import type { Problem } from '../../../shared/problem';
import type { ProfileView } from '../../../shared/profile/profile-view';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { fieldOf } from './problem-field';

/** What the form waits for. */
export type Waiting = 'server' | 'demo' | null;

/** How to sign in, beside what the fields hold. */
export interface SignInHow {
  /** The system that was chosen; null for our own dial API. */
  readonly system: ProfileView | null;
  /** Beside the accounts that are saved. */
  readonly add: boolean;
  /** The person has read that the password travels readable in the local network. */
  readonly plain: boolean;
  /** The certificates that the person chose to trust there. */
  readonly trust: string | undefined;
}

/**
 * Sends the form to main, one request at a time. The inputs hold what was typed and no state does, so it outlives every
 * answer. Secrets are read from their inputs for the one request and kept in no variable here; the inputs are emptied
 * when the server took them.
 */
export function useSignIn() {
  const { bridge } = useDashboard();
  const inFlight = useRef(false);
  const [waiting, setWaiting] = useState<Waiting>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function run(what: Exclude<Waiting, null>, request: () => Promise<Outcome>): Promise<Outcome | null> {
    if (inFlight.current) return null;
    inFlight.current = true;
    setWaiting(what);
    setProblem(null);
    const outcome = await settle(request());
    inFlight.current = false;
    setWaiting(null);
    if (!outcome.ok) setProblem(outcome.problem);
    return outcome;
  }

  /** Whether it worked. */
  async function signIn(form: HTMLFormElement, { system, add, plain, trust }: SignInHow): Promise<boolean> {
    const keys = system === null ? ['extension', 'password'] : system.parameters.map(({ key }) => key);
    const outcome = await run('server', () =>
      bridge.signIn({
        ...placeIn(form, system),
        values: Object.fromEntries(keys.map((key) => [key, inputOf(form, key)?.value ?? ''])),
        ...(add ? { add } : {}),
        ...(plain ? { plain } : {}),
        ...(trust === undefined ? {} : { trust }),
      }),
    );
    if (outcome === null) return false;
    if (outcome.ok) {
      for (const secret of form.querySelectorAll<HTMLInputElement>('input[data-secret]')) secret.value = '';
      return true;
    }
    const field = fieldOf(outcome.problem);
    if (field !== undefined) inputOf(form, field)?.focus();
    return false;
  }

  return {
    waiting,
    problem,
    signIn,
    tryDemo: () => run('demo', () => bridge.tryDemo()),
    forgetProblem: () => setProblem(null),
  };
}

/** Where a form leads. */
export function placeIn(form: HTMLFormElement | null, system: ProfileView | null): { server: string; profile: string } {
  const server = form === null ? '' : (inputOf(form, 'server')?.value ?? '');
  return { server, profile: system?.id ?? dialboardProfile };
}

function inputOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const input = form.elements.namedItem(name);
  return input instanceof HTMLInputElement ? input : null;
}
