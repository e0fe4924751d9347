import type { Recent } from '../../shared/recent';
import type { Settings } from '../../shared/settings';
import type { KeptDocument } from '../storage/kept-document';
import type { Recents } from './recents';

/** Recents on disk, where the person chose a period. */
export interface KeptRecents {
  /** Brings back what was kept. With keeping off a file from before is removed instead. */
  start(): Promise<void>;
  /** Takes a change of recents over. */
  changed(): void;
  /** Takes a change of the period over. */
  periodChanged(): Promise<void>;
  /** Told by the document what is kept now: after the keychain was opened it may be more than before. */
  read(kept: readonly Recent[]): void;
  /** Removes what is older than the period, in memory and on disk. */
  prune(): void;
}

/** What keeping recents needs. */
export interface KeptRecentsNeeds {
  readonly recents: Pick<Recents, 'list' | 'load' | 'remove'>;
  readonly document: Pick<KeptDocument<readonly Recent[]>, 'get' | 'set' | 'load' | 'erase'>;
  readonly period: () => Settings['keepRecents'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const day = 24 * 60 * 60 * 1000;

/** Those of the calls that are younger than the period, in days. */
export function within(recents: readonly Recent[], days: number, now: number): readonly Recent[] {
  return recents.filter(({ at }) => at > now - days * day);
}

/** Both lists in one, each call once, the newest first. */
export function joinRecents(kept: readonly Recent[], made: readonly Recent[]): readonly Recent[] {
  const all = new Map([...kept, ...made].map((recent) => [recent.id, recent]));
  return [...all.values()].sort((one, other) => other.at - one.at);
}

/** Keeps recents. */
export function createKeptRecents({ recents, document, period, now }: KeptRecentsNeeds): KeptRecents {
  /** Set while the list is being filled from the document, which is no change to write. */
  let filling = false;

  function fill(list: readonly Recent[]): void {
    filling = true;
    recents.load(list);
    filling = false;
  }

  function prune(): void {
    const days = period();
    if (days === 'off') return;
    const { recents: all } = recents.list();
    const left = new Set(within(all, Number(days), now()).map(({ id }) => id));
    if (left.size < all.length) recents.remove(all.filter(({ id }) => !left.has(id)).map(({ id }) => id));
  }

  return {
    async start() {
      if (period() === 'off') await document.erase();
      else {
        await document.load();
        prune();
      }
    },
    changed() {
      if (filling || period() === 'off') return;
      const list = recents.list().recents;
      // An empty file would still say that there was something.
      void (list.length === 0 ? document.erase() : document.set(list));
    },
    async periodChanged() {
      if (period() === 'off') await document.erase();
      else {
        prune();
        if (recents.list().recents.length > 0) await document.set(recents.list().recents);
      }
    },
    read(kept) {
      if (period() === 'off') return;
      const { recents: shown } = recents.list();
      if (kept.length === shown.length && kept.every(({ id }, at) => id === shown[at]?.id)) return;
      fill(kept);
      prune();
    },
    prune,
  };
}
