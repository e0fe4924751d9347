import { randomUUID } from 'node:crypto';
import type { Clock } from './clock';
import {
  planCall,
  runSteps,
  type CallOutcome,
  type PbxCallReason,
  type PbxCallState,
  type Phase,
} from './phone-simulation';
import type { Timing } from './timing';

const maxCalls = 1_000;

/** A call as the dial API shows it. */
export interface PbxCall {
  readonly id: string;
  readonly destination: string;
  readonly state: PbxCallState;
  readonly reason?: PbxCallReason;
  /** 1 when made, one more with each change. */
  readonly version: number;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A call with what its extension asked for. */
export interface OwnedCall {
  readonly extension: string;
  readonly anonymous: boolean;
  readonly call: PbxCall;
}

/** What starts a call. */
export interface CallStart {
  readonly extension: string;
  readonly destination: string;
  readonly anonymous: boolean;
  readonly outcome: CallOutcome;
}

/** The calls of the demo PBX. A call belongs to its extension: for another one it does not exist. */
export interface CallRegister {
  readonly start: (start: CallStart) => PbxCall;
  readonly find: (extension: string, id: string) => PbxCall | undefined;
  /** Ends a call; one that is over stays as it is. `false` when there is no such call. */
  readonly hangUp: (extension: string, id: string) => boolean;
  readonly all: () => readonly OwnedCall[];
  /** Calls the listener with each change of each call. Returns what stops it. */
  readonly onChange: (listener: (call: PbxCall) => void) => () => void;
}

/** Whether nothing more will happen to a call in this state. */
export function isTerminal(state: PbxCallState): boolean {
  return state === 'ended' || state === 'failed';
}

/** Keeps the last thousand calls and lets the simulated phones act on them. */
export function createCallRegister(dependencies: {
  readonly clock: Clock;
  readonly timing: Timing;
  readonly ids?: (() => string) | undefined;
}): CallRegister {
  const { clock, timing, ids = randomUUID } = dependencies;
  const records = new Map<string, OwnedCall & { readonly stop: () => void }>();
  const listeners = new Set<(call: PbxCall) => void>();
  const now = (): string => new Date(clock.now()).toISOString();

  const advance = (id: string, { state, reason }: Phase): void => {
    const record = records.get(id);
    if (record === undefined || isTerminal(record.call.state)) return;
    const { version, createdAt, destination } = record.call;
    const told = { id, destination, state, ...(reason && { reason }) };
    const call = { ...told, version: version + 1, createdAt, updatedAt: now() };
    records.set(id, { ...record, call });
    for (const listener of listeners) listener(call);
  };

  const find = (extension: string, id: string): (OwnedCall & { readonly stop: () => void }) | undefined => {
    const record = records.get(id);
    return record?.extension === extension ? record : undefined;
  };

  return {
    start: ({ extension, destination, anonymous, outcome }) => {
      const { first, steps } = planCall(outcome, timing);
      const id = ids();
      const time = now();
      const call: PbxCall = { id, destination, ...first, version: 1, createdAt: time, updatedAt: time };
      const stop = runSteps(steps, clock, ({ state, reason }) => {
        advance(id, { state, ...(reason && { reason }) });
      });
      records.set(id, { extension, anonymous, call, stop });
      for (const [oldest, record] of records) {
        if (records.size <= maxCalls) break;
        record.stop();
        records.delete(oldest);
      }
      return call;
    },
    find: (extension, id) => find(extension, id)?.call,
    hangUp: (extension, id) => {
      const record = find(extension, id);
      if (record === undefined) return false;
      record.stop();
      advance(id, { state: 'ended', reason: 'hung-up' });
      return true;
    },
    all: () => [...records.values()].map(({ extension, anonymous, call }) => ({ extension, anonymous, call })),
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
