import type { Call } from '../../shared/call';
import { recentOf, type Recent, type RecentsList, type RecentsNews } from '../../shared/recent';

/** The calls that are over, the newest first. In memory: whoever keeps them listens to the changes. */
export interface Recents {
  list(): RecentsList;
  /** Puts what was kept in place of all there is. The newest first. */
  load(recents: readonly Recent[]): void;
  /** Adds one, as the newest. One that is there already is not added again. */
  append(recent: Recent): void;
  /** Appends those of the calls that are over and were not seen before. Takes the calls newest first. */
  note(calls: readonly Call[]): void;
  /** Removes some by their ids; unknown ids are none. */
  remove(ids: readonly string[]): void;
  clear(): void;
}

/** Makes recents. `changed` is told each change after it happened. */
export function createRecents(changed: (news: RecentsNews) => void): Recents {
  let recents: readonly Recent[] = [];
  let version = 0;
  /** Ids of calls that were noted. A call that was removed from recents must not come back while it is still shown. */
  let noted = new Set<string>();

  function change(next: readonly Recent[], what: RecentsNews['change']): void {
    recents = next;
    version += 1;
    changed({ version, change: what });
  }

  function append(recent: Recent): void {
    if (noted.has(recent.id)) return;
    noted.add(recent.id);
    change([recent, ...recents], { kind: 'added', recent });
  }

  return {
    list: () => ({ version, recents }),
    load(kept) {
      noted = new Set(kept.map(({ id }) => id));
      change(kept, { kind: 'replaced' });
    },
    append,
    note(calls) {
      for (const call of calls.toReversed()) {
        const recent = recentOf(call);
        if (recent !== undefined) append(recent);
      }
    },
    remove(ids) {
      const gone = new Set(ids);
      const left = recents.filter(({ id }) => !gone.has(id));
      if (left.length < recents.length) change(left, { kind: 'removed', ids });
    },
    clear() {
      if (recents.length > 0) change([], { kind: 'replaced' });
    },
  };
}
