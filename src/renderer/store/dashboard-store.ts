import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract';
import type { Snapshot } from '../../shared/snapshot';

/** The mirror of main's state. It holds nothing of its own: what is shown is what main said last. */
export interface DashboardState {
  /** Null until main has answered for the first time. */
  readonly snapshot: Snapshot | null;
  /** Main did not answer the first question, so there is nothing to show and nothing to wait for. */
  readonly lost: boolean;
  /** Takes a snapshot over, unless a newer one is already there: answers and events may overtake each other. */
  readonly receive: (snapshot: Snapshot) => void;
  /** Follows main from now on; resolves once main has answered or was found lost, to what ends it. */
  readonly mirror: (bridge: Pick<Bridge, 'getSnapshot' | 'onSnapshot'>) => Promise<() => void>;
}

/** The dashboard's store. */
export type DashboardStore = StoreApi<DashboardState>;

/** Makes a store, empty or with a snapshot to begin with. */
export function createDashboardStore(first: Snapshot | null = null): DashboardStore {
  return createStore<DashboardState>()((set, get) => ({
    snapshot: first,
    lost: false,
    receive: (snapshot) => {
      const current = get().snapshot;
      if (current === null || snapshot.version > current.version) set({ snapshot });
    },
    mirror: async (bridge) => {
      // Listening begins before asking, so that no change between the two is lost.
      const stop = bridge.onSnapshot(get().receive);
      try {
        get().receive(await bridge.getSnapshot());
      } catch {
        set({ lost: true });
      }
      return stop;
    },
  }));
}
