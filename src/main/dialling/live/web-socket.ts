import type { ClientRequest, IncomingMessage } from 'node:http';
import type { ClientOptions, WebSocket } from 'ws';
import { directWay, type HttpWay } from '../way';
import { endOfStatus, type StreamEnd } from './live-events';

/** Where a WebSocket leads, and what is done with what comes. */
export interface SocketWish {
  /** `ws:` or `wss:`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly onOpen: () => void;
  /** Called with each message that is JSON; others are left out. */
  readonly onMessage: (json: unknown) => void;
}

/** Opens a WebSocket (RFC 6455) and resolves when it ends, in whatever way. Never rejects. */
export type OpenWebSocket = (wish: SocketWish) => Promise<StreamEnd>;

/** Limits of a WebSocket; times in milliseconds. */
export interface SocketLimits {
  readonly connect: number;
  /** Bytes of one message. */
  readonly message: number;
  /** How often the server is pinged. One that gave no sign of life in between is gone. */
  readonly beat: number;
  /** Most messages between two pings. */
  readonly messages: number;
}

const usualLimits: SocketLimits = { connect: 10_000, message: 65_536, beat: 15_000, messages: 1500 };

/** The constructor of the package ws. */
export type WebSocketClass = new (url: string, options: ClientOptions) => WebSocket;

/**
 * Makes what opens WebSockets. The package is loaded with the first one. Redirects are never followed, since they would take
 * the password along; nothing is compressed, since a small message could unfold to a large one.
 * @param way how servers are reached
 */
export function createWebSocketOpener(
  loadWebSocket: () => Promise<WebSocketClass>,
  way: HttpWay = directWay,
  limits: SocketLimits = usualLimits,
): OpenWebSocket {
  return async ({ url, headers, signal, onOpen, onMessage }) => {
    const Socket = await loadWebSocket();
    const { socketAgent } = await way(url.replace(/^ws/, 'http'));
    if (signal.aborted) return 'lost';
    const socket = new Socket(url, {
      ...(socketAgent === undefined ? {} : { agent: socketAgent }),
      headers,
      handshakeTimeout: limits.connect,
      maxPayload: limits.message,
      perMessageDeflate: false,
      followRedirects: false,
    });
    return new Promise((resolve) => {
      let end: StreamEnd = 'lost';
      let heard = 1;
      const stop = (): void => socket.terminate();
      const beat = setInterval(() => {
        if (heard === 0) stop();
        heard = 0;
        if (socket.readyState === socket.OPEN) socket.ping();
      }, limits.beat);
      signal.addEventListener('abort', stop, { once: true });
      socket.on('open', onOpen);
      socket.on('pong', () => (heard += 1));
      // With the package's usual binaryType every message is one buffer.
      socket.on('message', (data: Buffer, binary: boolean) => {
        heard += 1;
        if (heard > limits.messages) stop();
        else if (!binary) hear(data, onMessage);
      });
      socket.on('unexpected-response', (request: ClientRequest, response: IncomingMessage) => {
        end = endOfStatus(response.statusCode);
        request.destroy();
        stop();
      });
      // Whatever went wrong, the close follows. The error may hold the request with its password: it goes no further.
      socket.on('error', () => undefined);
      socket.once('close', () => {
        clearInterval(beat);
        signal.removeEventListener('abort', stop);
        resolve(end);
      });
    });
  };
}

function hear(data: Buffer, onMessage: (json: unknown) => void): void {
  let json: unknown;
  try {
    json = JSON.parse(data.toString('utf8'));
  } catch {
    return;
  }
  onMessage(json);
}
