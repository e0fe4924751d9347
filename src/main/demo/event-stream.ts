import type { ServerResponse } from 'node:http';
import { isTerminal, type PbxCall } from './call-register';
import type { Clock } from './clock';
import { nothing, type Reply } from './reply';

/** What an event stream needs to know. */
export interface EventStreamOptions {
  /** The call as it is at the moment of asking. */
  readonly current: () => PbxCall;
  /** The Last-Event-ID header: the version that the client has seen. */
  readonly lastEventId: string | undefined;
  readonly onChange: (listener: (call: PbxCall) => void) => () => void;
  readonly clock: Clock;
  /** Milliseconds between two comments. */
  readonly heartbeat: number;
}

/** One call as a server-sent event (HTML Standard, section 9.2.5). */
export function formatEvent(call: PbxCall): string {
  return `event: call\nid: ${String(call.version)}\ndata: ${JSON.stringify(call)}\n\n`;
}

/**
 * The life of a call as server-sent events: the call as it is, unless the client has seen that already, then each
 * change, and the end of the stream after the last one. A client that comes back after the last one gets 204, which
 * tells an event source to stay away (HTML Standard, section 9.2.2).
 */
export function eventStream({ current, lastEventId, onChange, clock, heartbeat }: EventStreamOptions): Reply {
  const hasSeen = (call: PbxCall): boolean => lastEventId === String(call.version);
  const asked = current();
  if (isTerminal(asked.state) && hasSeen(asked)) return nothing();

  const run = (response: ServerResponse): void => {
    const call = current();
    response.flushHeaders();
    if (!hasSeen(call)) response.write(formatEvent(call));
    if (isTerminal(call.state)) {
      response.end();
      return;
    }
    let cancelBeat = (): void => undefined;
    const beat = (): void => {
      cancelBeat = clock.after(heartbeat, () => {
        response.write(':\n\n');
        beat();
      });
    };
    const stopListening = onChange((changed) => {
      if (changed.id !== call.id) return;
      response.write(formatEvent(changed));
      if (!isTerminal(changed.state)) return;
      cleanUp();
      response.end();
    });
    const cleanUp = (): void => {
      cancelBeat();
      stopListening();
    };
    beat();
    response.once('close', cleanUp);
  };
  return { kind: 'stream', status: 200, headers: { 'content-type': 'text/event-stream' }, run };
}
