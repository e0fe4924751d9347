import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { mayDial } from '../dialler/use-dial';
import { onMac } from './key-name';

/** Calls favourites: by the board and by their keys. */
export function useCallFavourite() {
  const { bridge, store } = useDashboard();
  const inFlight = useRef(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const call = useCallback(
    async (favourite: string): Promise<void> => {
      if (inFlight.current || !mayDial(store.getState().snapshot)) return;
      inFlight.current = true;
      const outcome = await settle(bridge.dialFavourite({ id: crypto.randomUUID(), favourite }));
      inFlight.current = false;
      setProblem(outcome.ok ? null : outcome.problem);
    },
    [bridge, store],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const held = onMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!held || event.altKey || event.shiftKey || event.repeat || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
      const owner = store.getState().snapshot?.favourites.find((one) => one.key !== null && one.key === digit);
      if (owner === undefined) return;
      event.preventDefault();
      void call(owner.id);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [call, store]);

  return { call: (favourite: string) => void call(favourite), problem };
}
