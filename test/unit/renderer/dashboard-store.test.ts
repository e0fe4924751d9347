import { describe, expect, it } from 'vitest';
import { createDashboardStore } from '../../../src/renderer/store/dashboard-store';
import type { Snapshot } from '../../../src/shared/snapshot';
import { idle } from './snapshots';

const snapshot = (version: number): Snapshot => ({ ...idle, version });

describe('createDashboardStore', () => {
  it('never lets an older snapshot replace a newer one', () => {
    const store = createDashboardStore();
    for (const version of [1, 3, 2, 3, 4]) store.getState().receive(snapshot(version));
    expect(store.getState().snapshot?.version).toBe(4);
    store.getState().receive(snapshot(3));
    expect(store.getState().snapshot?.version).toBe(4);
  });

  it('keeps an event that overtook the first answer', async () => {
    const store = createDashboardStore();
    await store.getState().mirror({
      onSnapshot: (listener) => {
        listener(snapshot(7));
        return () => undefined;
      },
      getSnapshot: () => Promise.resolve(snapshot(6)),
    });
    expect(store.getState().snapshot?.version).toBe(7);
  });

  it('knows that main is lost when it does not answer', async () => {
    const store = createDashboardStore();
    await store.getState().mirror({
      onSnapshot: () => () => undefined,
      getSnapshot: () => Promise.reject(new Error('gone')),
    });
    expect(store.getState()).toMatchObject({ snapshot: null, lost: true });
  });

  it('follows main until it is stopped', async () => {
    const listeners = new Set<(next: Snapshot) => void>();
    const store = createDashboardStore();
    const stop = await store.getState().mirror({
      onSnapshot: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      getSnapshot: () => Promise.resolve(snapshot(1)),
    });
    for (const listener of listeners) listener(snapshot(2));
    expect(store.getState().snapshot?.version).toBe(2);
    stop();
    expect(listeners.size).toBe(0);
  });
});
