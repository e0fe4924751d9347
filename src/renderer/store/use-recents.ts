import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Recent } from '../../shared/recent';
import { useDashboard } from './dashboard-context';

/** The calls that are over, the newest first; null until they are there. */
export function useRecents(): readonly Recent[] | null {
  const { recents } = useDashboard();
  useEffect(() => {
    recents.follow();
  }, [recents]);
  return useStore(recents, (state) => state.recents);
}
