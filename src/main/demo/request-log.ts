import type { Operation } from './behaviours';

/** What the demo PBX writes down of a request. Never the Authorization header, the query or the body. */
export interface LogEntry {
  /** Counts from 1 since the start. */
  readonly number: number;
  /** When it arrived (RFC 3339, UTC). */
  readonly time: string;
  readonly method: string;
  readonly path: string;
  /** `control` is for /demo/…, `unknown` for what is no operation. */
  readonly operation: Operation | 'control' | 'unknown';
  /** Set once the credentials were found right: what somebody typed in vain might be a password. */
  readonly extension?: string;
  readonly destination?: string;
  /** Whether the caller's number was to be hidden. */
  readonly anonymous?: boolean;
  readonly idempotencyKey?: string;
  /** The HTTP status; `dropped` when the PBX broke the connection on purpose, `left` when the client went first. */
  readonly status: number | 'pending' | 'dropped' | 'left';
}

/** What is learned of a request while it is read. */
export type LogNote = Partial<Pick<LogEntry, 'extension' | 'destination' | 'anonymous' | 'idempotencyKey'>>;

/** A request that is being written down. */
export interface OpenEntry {
  readonly note: (facts: LogNote) => void;
  /** Tells how it ended; only the first time counts. */
  readonly settle: (status: Exclude<LogEntry['status'], 'pending'>) => void;
}

/** The log of the demo PBX. */
export interface RequestLog {
  /** Writes a request down as soon as it has arrived. */
  readonly open: (request: Pick<LogEntry, 'method' | 'path' | 'operation'>) => OpenEntry;
  /** The newest entries, the oldest of them first. */
  readonly entries: () => readonly LogEntry[];
  /** Calls the listener once for each request, when it is answered or given up. Returns what stops it. */
  readonly onSettled: (listener: (entry: LogEntry) => void) => () => void;
}

/** Keeps the last `limit` requests. */
export function createRequestLog(now: () => number, limit = 1_000): RequestLog {
  const kept: LogEntry[] = [];
  const listeners = new Set<(entry: LogEntry) => void>();
  let count = 0;
  return {
    open: ({ method, path, operation }) => {
      count += 1;
      const time = new Date(now()).toISOString();
      let entry: LogEntry = { number: count, time, method, path: printable(path), operation, status: 'pending' };
      kept.push(entry);
      if (kept.length > limit) kept.shift();
      const replace = (changed: LogEntry): void => {
        const index = kept.indexOf(entry);
        if (index !== -1) kept[index] = changed;
        entry = changed;
      };
      return {
        note: (facts) => {
          replace({ ...entry, ...facts });
        },
        settle: (status) => {
          if (entry.status !== 'pending') return;
          replace({ ...entry, status });
          for (const listener of listeners) listener(entry);
        },
      };
    },
    entries: () => [...kept],
    onSettled: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** A path that cannot play tricks on a terminal, and of a length that fits a line. */
function printable(path: string): string {
  return path.replaceAll(/[^\x21-\x7e]/g, '?').slice(0, 200);
}
