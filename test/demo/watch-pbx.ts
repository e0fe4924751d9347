import { setTimeout as pause } from 'node:timers/promises';
import type { DemoPbx } from '../../src/main/demo/demo-pbx';
import type { LogEntry } from '../../src/main/demo/request-log';

/** A state of a call as the PBX had it, with its reason. */
export interface PbxState {
  readonly call: string;
  readonly state: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What the demo PBX saw and did. */
export interface PbxNews {
  readonly request: (entry: LogEntry) => void;
  readonly state: (state: PbxState) => void;
}

/** Tells every request and every state of every call. Throws, when stopped, if a state was missed. Returns what stops it. */
export function watchPbx(pbx: DemoPbx, news: PbxNews): () => Promise<void> {
  const versions = new Map<string, number>();
  let missed = '';
  const stopping = new AbortController();
  const look = (): void => {
    for (const { call } of pbx.calls()) {
      const before = versions.get(call.id) ?? 0;
      if (call.version === before) continue;
      if (call.version > before + 1) missed = `${call.id} went from version ${before} to ${call.version}`;
      versions.set(call.id, call.version);
      const state = call.reason === undefined ? call.state : `${call.state} (${call.reason})`;
      news.state({ call: call.id, state, at: Date.parse(call.updatedAt) });
    }
  };
  const stopListening = pbx.onLog(news.request);
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      look();
      await pause(5);
    }
    look();
  })();
  return async () => {
    stopListening();
    stopping.abort();
    await watching;
    if (missed !== '') throw new Error(`A state of a call was not seen: ${missed}`);
  };
}
