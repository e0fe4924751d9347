import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../shared/contract';
import type { Recent, RecentsNews } from '../../shared/recent';

/** The mirror of main's recents. */
export interface RecentsState {
  /** The newest first; null until main has told them for the first time. */
  readonly recents: readonly Recent[] | null;
}

/** The store, and what makes it follow main. */
export interface RecentsStore extends StoreApi<RecentsState> {
  /** Follows main from now on; more than once is once. */
  readonly follow: () => void;
}

/** Makes the store. It asks for the list once, and from then on takes the changes over. */
export function createRecentsStore(bridge: Pick<Bridge, 'getRecents' | 'onRecents'>): RecentsStore {
  const store = createStore<RecentsState>()(() => ({ recents: null }));
  let version = -1;
  let following = false;

  async function ask(): Promise<void> {
    const list = await bridge.getRecents();
    if (list.version < version) return;
    version = list.version;
    store.setState({ recents: list.recents });
  }

  function hear({ version: heard, change }: RecentsNews): void {
    const { recents } = store.getState();
    if (recents !== null && heard <= version) return;
    const next = recents === null || heard !== version + 1 ? undefined : changed(recents, change);
    if (next === undefined) {
      void ask();
      return;
    }
    version = heard;
    store.setState({ recents: next });
  }

  return {
    ...store,
    follow() {
      if (following) return;
      following = true;
      // Listening begins before asking, so that no change between the two is lost.
      bridge.onRecents(hear);
      void ask();
    },
  };
}

/** The list after a change; undefined when it has to be asked for. */
function changed(recents: readonly Recent[], change: RecentsNews['change']): readonly Recent[] | undefined {
  switch (change.kind) {
    case 'added':
      return [change.recent, ...recents];
    case 'removed': {
      const gone = new Set(change.ids);
      return recents.filter(({ id }) => !gone.has(id));
    }
    case 'replaced':
      return undefined;
  }
}
