import { useRef, useState } from 'react';
import type { Outcome } from '../../../shared/outcome';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { fieldOf, type SignInField } from './problem-field';

/** What the form waits for. */
export type Waiting = 'server' | 'demo' | null;

/**
 * Sends the form to main, one request at a time. The inputs hold what was typed and no state does, so it outlives every
 * answer. The password is read from its input for the one request and kept in no variable here; the input is emptied
 * when the server took it.
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

  async function signIn(form: HTMLFormElement): Promise<void> {
    const server = inputOf(form, 'server');
    const extension = inputOf(form, 'extension');
    const password = inputOf(form, 'password');
    const outcome = await run('server', () =>
      bridge.signIn({ server: server.value, extension: extension.value, password: password.value }),
    );
    if (outcome === null) return;
    if (outcome.ok) {
      password.value = '';
      return;
    }
    const field = fieldOf(outcome.problem);
    if (field !== undefined) inputOf(form, field).focus();
  }

  return { waiting, problem, signIn, tryDemo: () => run('demo', () => bridge.tryDemo()) };
}

function inputOf(form: HTMLFormElement, name: SignInField): HTMLInputElement {
  const input = form.elements.namedItem(name);
  if (!(input instanceof HTMLInputElement)) throw new Error(`The form has no field ${name}`);
  return input;
}
