import { useEffect } from 'react';
import type { Place } from '../shared/contract';
import { useDashboard } from './store/dashboard-context';

/** Opens the places that the person chooses in the menus of main; not over a question, which comes first. */
export function useGoTo(open: (place: Place) => void): void {
  const { bridge } = useDashboard();
  useEffect(
    () =>
      bridge.onGoTo((place) => {
        if (document.querySelector('dialog[role="alertdialog"]') === null) open(place);
      }),
    [bridge, open],
  );
}
