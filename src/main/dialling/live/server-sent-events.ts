import type { Readable } from 'node:stream';
import { createParser } from 'eventsource-parser';

/** One server-sent event with its data read as JSON (undefined when it is none). */
export interface StreamEvent {
  readonly name: string;
  readonly json: unknown;
}

/** Longest time in milliseconds without a byte; servers send a comment every 15 seconds (docs/dial-api.md). */
const idleLimit = 45_000;

/** Most characters that may come without a complete event. */
const sizeLimit = 65_536;

/**
 * Reads server-sent events (WHATWG HTML section 9.2.6) until the stream ends, breaks, stays silent too long or sends an
 * endless event. Resolves in each case: what follows is the same.
 */
export async function readEvents(
  body: Readable,
  signal: AbortSignal,
  onEvent: (event: StreamEvent) => void,
): Promise<void> {
  let pending = 0;
  const parser = createParser({
    onEvent({ event, data }) {
      pending = 0;
      onEvent({ name: event ?? 'message', json: parseJson(data) });
    },
    onComment() {
      pending = 0;
    },
  });
  const stop = (): void => {
    body.destroy();
  };
  let idle = setTimeout(stop, idleLimit);
  signal.addEventListener('abort', stop);
  body.setEncoding('utf8');
  try {
    for await (const chunk of body as AsyncIterable<string>) {
      clearTimeout(idle);
      idle = setTimeout(stop, idleLimit);
      pending += chunk.length;
      if (pending > sizeLimit) break;
      parser.feed(chunk);
    }
  } catch {
    // A broken stream ends like a finished one: the follower polls from here on.
  } finally {
    clearTimeout(idle);
    signal.removeEventListener('abort', stop);
    body.destroy();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
