import { createStore } from 'zustand/vanilla';
import { noHotkey } from '../shared/hotkey/hotkey-view';
import type { Locale } from '../shared/locale';
import { noPolicy } from '../shared/policy';
import { defaultSettings } from '../shared/settings';
import type { Snapshot } from '../shared/snapshot';

/** The one place where main keeps what the dashboard shows. */
export interface State {
  get(): Snapshot;
  /** Changes a part; the version grows with each change. */
  update(change: Partial<Omit<Snapshot, 'version'>>): void;
  /** Calls the listener with every new snapshot; returns what stops it. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
}

/** The state at the start: nothing is known yet but the language and the region of the system. */
export function createState(locale: Locale, region: string): State {
  const store = createStore<Snapshot>(() => ({
    version: 0,
    locale,
    account: { status: 'restoring', server: '' },
    ask: null,
    settings: defaultSettings,
    policy: noPolicy,
    hotkey: noHotkey,
    hotkeyTrial: null,
    boxHotkey: noHotkey,
    region,
    calls: [],
    favourites: [],
    contacts: { count: 0, change: 0 },
    notKept: {},
    online: true,
    tray: false,
    linkWaits: false,
    connectionTest: null,
    emergencyWaits: null,
  }));
  return {
    get: store.getState,
    update(change) {
      store.setState((before) => ({ ...change, version: before.version + 1 }));
    },
    subscribe: (listener) => store.subscribe(listener),
  };
}
