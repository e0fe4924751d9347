import { useCallback, useRef, useState, type RefObject } from 'react';
import { isOver, type Call } from '../../../shared/call';
import type { DialWish } from '../../../shared/contract';
import type { Problem } from '../../../shared/problem';
import type { Snapshot } from '../../../shared/snapshot';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { replace } from './edit-text';
import { significantOf } from './reformat';

/** More is no number but a pasted page, and main would refuse it unread. */
const longest = 256;

/** How long after a call an empty field stays empty (milliseconds): who presses Enter twice wants one call, not the last number. */
const rest = 1000;

/** Whether a new call can be asked for: no question is open, and the PBX is not being asked for another one. */
export function mayDial(snapshot: Snapshot | null): boolean {
  return snapshot !== null && snapshot.ask === null && snapshot.calls.every((call) => call.state !== 'requested');
}

/** Whether a text is the number of a call that goes on. */
export function isBeingCalled(text: string, calls: readonly Call[]): boolean {
  const wanted = significantOf(text);
  return calls.some(
    ({ state, shown, number, again = shown }) =>
      !isOver(state) && (text === again || wanted === significantOf(again) || wanted === significantOf(number)),
  );
}

/** Dialling: from the number field, and from a list. */
export type Dialling = ReturnType<typeof useDial>;

/**
 * Asks main to dial. The guard is a ref and reads the store itself, because state is only seen at the next drawing: two
 * presses of Enter in one tick would both find it free.
 */
export function useDial(field: RefObject<HTMLInputElement | null>) {
  /** Whether the number is to be hidden in the next call, when the person said otherwise than the setting. */
  const [hideNumber, setHideNumber] = useState<boolean>();
  const { bridge, store } = useDashboard();
  const inFlight = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const taken = useRef<{ readonly id: string; readonly text: string; readonly at: number }>(null);

  /**
   * While the PBX is asked for a call no other one can be asked for, and none to a number that is being called; one to an
   * emergency number always can.
   */
  const isEmergency = useCallback(
    async (text: string): Promise<boolean> => {
      if (store.getState().snapshot?.ask !== null) return false;
      const preview = await settle(bridge.previewNumber({ text }));
      return preview.ok && preview.value.type === 'emergency';
    },
    [bridge, store],
  );

  /** Asks for a call to a number, from where it was chosen. Tells whether main took it. */
  const call = useCallback(
    async (text: string, source: NonNullable<DialWish['source']> = 'keypad'): Promise<boolean> => {
      const { snapshot } = store.getState();
      const free = mayDial(snapshot);
      if (inFlight.current || (!free && text.trim() === '')) return false;
      const refusal = refusalOf(text);
      setProblem(refusal);
      if (refusal !== null) return false;
      const goingOn = isBeingCalled(text, snapshot?.calls ?? []);
      inFlight.current = true;
      if ((!free || goingOn) && !(await isEmergency(text))) {
        inFlight.current = false;
        if (goingOn) setProblem({ code: 'already-calling' });
        return false;
      }
      setBusy(true);
      const id = crypto.randomUUID();
      taken.current = { id, text, at: performance.now() };
      const outcome = await settle(
        bridge.dial({ id, text, source, ...(hideNumber === undefined ? {} : { hideNumber }) }),
      );
      inFlight.current = false;
      setBusy(false);
      if (outcome.ok) setHideNumber(undefined);
      else setProblem(outcome.problem);
      return outcome.ok;
    },
    [bridge, hideNumber, isEmergency, store],
  );

  /** Asks for a call to what is in the field. An empty field is filled with what was dialled last, and nothing is dialled. */
  async function dial(): Promise<void> {
    const input = field.current;
    if (input === null || inFlight.current) return;
    input.focus();
    const text = input.value;
    const last = store.getState().snapshot?.calls[0];
    if (text === '' && last !== undefined) {
      if (performance.now() - (taken.current?.at ?? -rest) >= rest && isOver(last.state))
        replace(input, last.again ?? last.shown);
      return;
    }
    // What was typed in the meantime is the next number, not this one.
    if ((await call(text)) && input.value === text) replace(input, '');
  }

  const report = useCallback((found: Problem | null) => setProblem(found), []);
  /** The text that a wish was made of, as the person typed it. */
  const textOf = useCallback((id: string) => (taken.current?.id === id ? taken.current.text : undefined), []);
  return { busy, problem, call, dial, report, textOf, hideNumber, setHideNumber };
}

function refusalOf(text: string): Problem | null {
  if (text.trim() === '') return { code: 'not-a-number', reason: 'empty' };
  if (text.length > longest) return { code: 'not-a-number', reason: 'too-long' };
  return null;
}
