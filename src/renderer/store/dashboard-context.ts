import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../../shared/contract';
import type { Words } from '../i18n';
import type { DashboardState, DashboardStore } from './dashboard-store';
import type { RecentsStore } from './recents-store';

interface Dashboard {
  readonly bridge: Bridge;
  readonly store: DashboardStore;
  readonly recents: RecentsStore;
  readonly words: Words;
}

/** Carries the dashboard's surroundings down the tree. */
export const DashboardContext = createContext<Dashboard | null>(null);

/** The bridge, the store and the words. */
export function useDashboard(): Dashboard {
  const dashboard = use(DashboardContext);
  if (dashboard === null) throw new Error('Used outside DashboardProvider');
  return dashboard;
}

/** A part of main's state; the component is drawn again when that part changes. */
export function useDashboardState<Part>(select: (state: DashboardState) => Part): Part {
  return useStore(useDashboard().store, select);
}

/** The words of the person's language. */
export function useWords(): Words {
  return useDashboard().words;
}
