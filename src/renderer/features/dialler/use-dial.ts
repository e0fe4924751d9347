import { useCallback, useRef, useState, type RefObject } from 'react';
import { isOver } from '../../../shared/call';
import type { Problem } from '../../../shared/problem';
import type { Snapshot } from '../../../shared/snapshot';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { empty } from './edit-text';

/** More is no number but a pasted page, and main would refuse it unread. */
const longest = 256;

/** Whether a new call can be asked for: none is going on, and no question is open. */
export function mayDial(snapshot: Snapshot | null): boolean {
  return snapshot !== null && snapshot.ask === null && snapshot.calls.every((call) => isOver(call.state));
}

/** Dialling from the number field. */
export type Dialling = ReturnType<typeof useDial>;

/**
 * Asks main to dial what is in the field. The guard is a ref and reads the store itself, because state is only seen at
 * the next drawing: two presses of Enter in one tick would both find it free.
 */
export function useDial(field: RefObject<HTMLInputElement | null>) {
  /** Whether the number is to be hidden in the next call, when the person said otherwise than the setting. */
  const [hideNumber, setHideNumber] = useState<boolean>();
  const { bridge, store } = useDashboard();
  const inFlight = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const taken = useRef<{ readonly id: string; readonly text: string }>(null);

  /** While a call goes on no other one can be asked for, but one to an emergency number always can. */
  async function isEmergency(text: string): Promise<boolean> {
    if (store.getState().snapshot?.ask !== null) return false;
    const preview = await settle(bridge.previewNumber({ text }));
    return preview.ok && preview.value.type === 'emergency';
  }

  async function dial(): Promise<void> {
    const input = field.current;
    if (input === null || inFlight.current) return;
    input.focus();
    const text = input.value;
    const free = mayDial(store.getState().snapshot);
    if (!free && text.trim() === '') return;
    if (text.trim() === '' || text.length > longest) {
      setProblem({ code: 'not-a-number', reason: text.length > longest ? 'too-long' : 'empty' });
      return;
    }
    inFlight.current = true;
    if (!free && !(await isEmergency(text))) {
      inFlight.current = false;
      return;
    }
    setBusy(true);
    setProblem(null);
    const id = crypto.randomUUID();
    taken.current = { id, text };
    const outcome = await settle(bridge.dial({ id, text, ...(hideNumber === undefined ? {} : { hideNumber }) }));
    inFlight.current = false;
    setBusy(false);
    if (!outcome.ok) setProblem(outcome.problem);
    // What was typed in the meantime is the next number, not this one.
    else {
      setHideNumber(undefined);
      if (input.value === text) empty(input);
    }
  }

  const report = useCallback((found: Problem | null) => setProblem(found), []);
  /** The text that a wish was made of, as the person typed it. */
  const textOf = useCallback((id: string) => (taken.current?.id === id ? taken.current.text : undefined), []);
  return { busy, problem, dial, report, textOf, hideNumber, setHideNumber };
}
