import { useRef, useState } from 'react';
import type { Outcome } from '../../../shared/outcome';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { fieldOf } from './problem-field';
import { inputOf, readForm, type SignInHow } from './read-form';

/** What the form waits for. */
export type Waiting = 'server' | 'demo' | null;

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
  async function signIn(form: HTMLFormElement, how: SignInHow): Promise<boolean> {
    const outcome = await run('server', () => bridge.signIn(readForm(form, how)));
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
