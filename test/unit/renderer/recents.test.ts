import { describe, expect, it } from 'vitest';
import { findRecents } from '../../../src/renderer/features/recents/find-recents';
import { rowsOf } from '../../../src/renderer/features/recents/rows';
import { newestOf } from '../../../src/renderer/features/recents/use-recent-suggestions';
import { createRecentsStore } from '../../../src/renderer/store/recents-store';
import type { Recent, RecentsList, RecentsNews } from '../../../src/shared/recent';

const recent = (id: string, shown: string, number: string, facts: Partial<Recent> = {}): Recent => ({
  id,
  shown,
  number,
  source: 'keypad',
  at: 0,
  outcome: 'connected',
  ...facts,
});
const amsterdam = recent('a', '020 123 4567', '+31201234567');
const mobile = recent('b', '06 12345678', '+31612345678', { outcome: 'not-connected' });
const belgium = recent('c', '+32 2 555 12 12', '+3225551212', { outcome: 'unknown' });
const all = [amsterdam, mobile, belgium];
const ids = (recents: readonly Recent[]) => recents.map(({ id }) => id).join('');

describe('findRecents', () => {
  it('finds by digits, however they are grouped or begin', () => {
    const find = (text: string) => ids(findRecents(all, { outcome: 'all', text }));
    expect(find('')).toBe('abc');
    expect(find('0201')).toBe('a');
    expect(find('020 1')).toBe('a');
    expect(find('+31 6')).toBe('b');
    expect(find('1234')).toBe('ab');
    expect(find('nobody')).toBe('');
  });

  it('filters by what came of it', () => {
    expect(ids(findRecents(all, { outcome: 'not-connected', text: '' }))).toBe('b');
    expect(ids(findRecents(all, { outcome: 'unknown', text: '06' }))).toBe('');
  });
});

describe('newestOf', () => {
  it('gives each number once, six at most, and nothing for no text', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      recent(String(at), `020 ${String(at % 9)}`, `+3120${String(at % 9)}`),
    );
    expect(ids(newestOf(many, '020'))).toBe('012345');
    expect(newestOf(many, ' ')).toEqual([]);
  });
});

describe('rowsOf', () => {
  it('puts each day under its own heading', () => {
    const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime();
    const days = [at(30, 9), at(29, 23), at(29, 1), at(28, 12)].map((time, place) => ({
      ...amsterdam,
      id: String(place),
      at: time,
    }));
    const rows = rowsOf(days).map((row) => (row.kind === 'day' ? new Date(row.at).getDate() : row.recent.id));
    expect(rows).toEqual([30, '0', 29, '1', '2', 28, '3']);
    expect(rowsOf([])).toEqual([]);
  });
});

describe('the recents store', () => {
  /** Main, as the store sees it. */
  function main() {
    let list: RecentsList = { version: 0, recents: [] };
    let tell: (news: RecentsNews) => void = () => undefined;
    let asked = 0;
    return {
      bridge: {
        getRecents: () => {
          asked += 1;
          return Promise.resolve(list);
        },
        onRecents: (listener: (news: RecentsNews) => void) => {
          tell = listener;
          return () => undefined;
        },
      },
      set: (next: RecentsList) => {
        list = next;
      },
      tell: (news: RecentsNews) => tell(news),
      asked: () => asked,
    };
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('asks once, and takes over what is added and removed', async () => {
    const { bridge, tell, asked } = main();
    const store = createRecentsStore(bridge);
    expect(store.getState().recents).toBeNull();
    store.follow();
    store.follow();
    await settled();
    tell({ version: 1, change: { kind: 'added', recent: amsterdam } });
    tell({ version: 2, change: { kind: 'added', recent: mobile } });
    expect(ids(store.getState().recents ?? [])).toBe('ba');
    tell({ version: 3, change: { kind: 'removed', ids: ['a'] } });
    expect(ids(store.getState().recents ?? [])).toBe('b');
    expect(asked()).toBe(1);
  });

  it('does not add twice what the answer holds already', async () => {
    const { bridge, set, tell } = main();
    const store = createRecentsStore(bridge);
    set({ version: 1, recents: [amsterdam] });
    store.follow();
    await settled();
    tell({ version: 1, change: { kind: 'added', recent: amsterdam } });
    expect(ids(store.getState().recents ?? [])).toBe('a');
  });

  it('asks again when news was lost, or when everything is different', async () => {
    const { bridge, set, tell } = main();
    const store = createRecentsStore(bridge);
    store.follow();
    await settled();
    set({ version: 5, recents: [belgium] });
    tell({ version: 5, change: { kind: 'added', recent: belgium } });
    await settled();
    expect(ids(store.getState().recents ?? [])).toBe('c');
    set({ version: 6, recents: [] });
    tell({ version: 6, change: { kind: 'replaced' } });
    await settled();
    expect(store.getState().recents).toEqual([]);
  });
});
