import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSnapshotBroadcast } from '../../../../src/main/ipc/snapshot-broadcast';
import { createState } from '../../../../src/main/state';
import type { Snapshot } from '../../../../src/shared/snapshot';

const snapshot = (version: number): Snapshot => ({ ...createState('en', 'NL').get(), version });

let sent: number[];
let broadcast: ReturnType<typeof createSnapshotBroadcast>;
beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  broadcast = createSnapshotBroadcast(({ version }) => sent.push(version));
});
afterEach(() => {
  vi.useRealTimers();
});

test('a change after a pause is sent at once', () => {
  broadcast.tell(snapshot(1));
  expect(sent).toEqual([1]);
  vi.advanceTimersByTime(100);
  broadcast.tell(snapshot(2));
  expect(sent).toEqual([1, 2]);
});

test('of many changes within a frame the newest is sent, and nothing is sent twice', () => {
  for (let version = 1; version <= 1000; version += 1) broadcast.tell(snapshot(version));
  expect(sent).toEqual([1]);
  vi.advanceTimersByTime(16);
  expect(sent).toEqual([1, 1000]);
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual([1, 1000]);
  broadcast.tell(snapshot(1001));
  expect(sent).toEqual([1, 1000, 1001]);
});

test('a thousand changes in two seconds are no more than a picture for each frame', () => {
  for (let version = 1; version <= 1000; version += 1) {
    broadcast.tell(snapshot(version));
    vi.advanceTimersByTime(2);
  }
  vi.advanceTimersByTime(16);
  expect(sent.length).toBeLessThanOrEqual(2000 / 16 + 2);
  expect(sent.at(-1)).toBe(1000);
});

test('what waits is sent before an answer', () => {
  broadcast.tell(snapshot(1));
  broadcast.tell(snapshot(2));
  broadcast.flush();
  expect(sent).toEqual([1, 2]);
  broadcast.flush();
  expect(sent).toEqual([1, 2]);
});
