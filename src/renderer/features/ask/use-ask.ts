import { useEffect, useRef, useState, type RefObject } from 'react';
import type { AskAnswer } from '../../../shared/contract';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { createAskGuard, settlingTime, type AskGuard } from './ask-guard';

/** What the page does with what comes of a question. Both stay the same from one drawing to the next. */
export interface AskEvents {
  /** Main took the answer, but the call could not be asked for; the question is gone by then. */
  readonly onFailed: (problem: Problem) => void;
  /** After the question left the page. */
  readonly onClosed: () => void;
}

/** A question on the page. */
export interface AskSheetState {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly guard: AskGuard;
  /** Whether answers count by now. */
  readonly settled: boolean;
  readonly problem: Problem | null;
  /** Sends an answer to main, whose next snapshot takes the question away. Whether main took it. */
  readonly answer: (given: Omit<AskAnswer, 'id'>) => Promise<boolean>;
}

/**
 * Opens the question as a modal dialog, with the focus on `first`, and sends its one answer. `settling` is how long no answer
 * counts, in milliseconds.
 */
export function useAsk(
  id: string,
  first: RefObject<HTMLElement | null>,
  events: AskEvents,
  settling = settlingTime,
): AskSheetState {
  const { bridge, store } = useDashboard();
  const { onClosed, onFailed } = events;
  const dialog = useRef<HTMLDialogElement>(null);
  const [guard] = useState(() => createAskGuard(() => performance.now(), settling));
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    first.current?.focus();
    return () => {
      element?.close();
      onClosed();
    };
  }, [first, onClosed]);

  const settled = useSettled(guard, settling);

  async function answer(given: Omit<AskAnswer, 'id'>): Promise<boolean> {
    if (!guard.pass()) return false;
    const outcome = await settle(bridge.answerAsk({ id, ...given }));
    if (outcome.ok) return true;
    if (store.getState().snapshot?.ask?.id !== id) onFailed(outcome.problem);
    else {
      setProblem(outcome.problem);
      guard.release();
    }
    return false;
  }

  return { dialog, guard, settled, problem, answer };
}

/** Tells the guard whether the window is the one that is used, and follows when it opens. */
function useSettled(guard: AskGuard, settling: number): boolean {
  const [settled, setSettled] = useState(settling === 0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attend = () => {
      const attended = document.hasFocus() && document.visibilityState === 'visible';
      guard.attend(attended);
      clearTimeout(timer);
      if (attended) timer = setTimeout(() => setSettled(true), settling);
    };
    const onChange = () => {
      setSettled(false);
      attend();
    };
    attend();
    window.addEventListener('focus', onChange);
    window.addEventListener('blur', onChange);
    document.addEventListener('visibilitychange', onChange);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', onChange);
      window.removeEventListener('blur', onChange);
      document.removeEventListener('visibilitychange', onChange);
    };
  }, [guard, settling]);
  return settled;
}
