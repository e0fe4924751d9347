import type { IncomingMessage } from 'node:http';
import { problem, type Answer } from './reply';

/** The largest body that is read, in bytes. */
export const maxBody = 16_384;

// A client that is cut off while it sends sees a broken connection instead of the answer, so somewhat more is let run by.
const maxDiscarded = 1_048_576;

/** A JSON body, or the problem with it. */
export type ReadBody = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reply: Answer };

/** Reads the body of a request as JSON (RFC 8259: UTF-8). */
export async function readJson(request: IncomingMessage): Promise<ReadBody> {
  if (!/^application\/json *(?:; *charset="?utf-8"? *)?$/i.test(request.headers['content-type'] ?? '')) {
    return { ok: false, reply: problem('media-type-not-supported', undefined, { accept: 'application/json' }) };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBody) chunks.push(chunk);
    if (size > maxDiscarded) break;
  }
  if (size > maxBody) {
    const detail = `At most ${String(maxBody)} bytes are read.`;
    return { ok: false, reply: problem('body-too-large', detail, { connection: 'close' }) };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, reply: problem('body-not-json') };
  }
}
