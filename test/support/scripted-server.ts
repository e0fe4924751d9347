import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** One answer of a scripted server. */
export interface ScriptedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server that keeps every byte it was sent, and answers from a list. */
export interface ScriptedServer {
  /** Base address, without a slash at its end. */
  readonly url: string;
  /** Host and port. */
  readonly host: string;
  /** The requests as they came over the wire. */
  readonly received: () => readonly string[];
  /** Answers the next requests with these, in their order. A request beyond the list is never answered. */
  readonly answerWith: (answers: readonly ScriptedAnswer[]) => void;
  readonly close: () => Promise<void>;
}

/** Starts one on a free port of 127.0.0.1. It reads HTTP/1.1 just enough to know where a request ends. */
export async function startScripted(): Promise<ScriptedServer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  let script: ScriptedAnswer[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let pending = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      const head = pending.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(
        /\r\ncontent-length: (\d+)/i.exec(pending.subarray(0, head + 2).toString('latin1'))?.[1] ?? 0,
      );
      if (pending.length < head + 4 + length) return;
      received.push(pending.toString('utf8'));
      pending = Buffer.alloc(0);
      const answer = script.shift();
      if (answer !== undefined) socket.end(written(answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    received: () => received,
    answerWith: (answers) => {
      script = [...answers];
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function written({ status, headers = {}, body = '' }: ScriptedAnswer): string {
  const lines = [
    `HTTP/1.1 ${status} As scripted`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    // An answer without a length ends with the connection.
    ...(status === 204 ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
    'Connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
