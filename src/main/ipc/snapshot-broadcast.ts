import type { Snapshot } from '../../shared/snapshot';

/** Sends snapshots to the dashboard, no faster than it can draw them. */
export interface SnapshotBroadcast {
  /** Sends the snapshot: at once after a pause, otherwise the newest of those that came within a frame. */
  tell(snapshot: Snapshot): void;
  /** Sends what is waiting. Before a request is answered, so that the dashboard never knows the answer without its effect. */
  flush(): void;
}

/** A frame of 60 a second, in milliseconds. */
const frame = 16;

/**
 * Makes the broadcast. A flood of links changes the state a thousand times; the window goes on answering all the same.
 * @param rests shortest time between two snapshots, in milliseconds
 */
export function createSnapshotBroadcast(send: (snapshot: Snapshot) => void, rests = frame): SnapshotBroadcast {
  let waiting: Snapshot | undefined;
  let pause: NodeJS.Timeout | undefined;

  function flush(): void {
    const newest = waiting;
    waiting = undefined;
    if (newest !== undefined) send(newest);
  }

  function rest(): void {
    pause = setTimeout(() => {
      pause = undefined;
      if (waiting === undefined) return;
      flush();
      rest();
    }, rests);
  }

  return {
    tell(snapshot) {
      waiting = snapshot;
      if (pause !== undefined) return;
      flush();
      rest();
    },
    flush,
  };
}
