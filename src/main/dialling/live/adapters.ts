import type { HttpClient } from '../http-client';
import type { HttpWay } from '../way';
import { createAsteriskEvents } from './asterisk-events';
import { createDialboardEvents } from './dialboard-events';
import type { LiveEvents } from './live-events';
import { createWebSocketOpener, type WebSocketClass } from './web-socket';

/** The adapters of live events by the names that dial profiles use. */
export interface LiveAdapters {
  readonly dialboard: LiveEvents;
  readonly 'asterisk-ari': LiveEvents;
}

/** What the adapters need. */
export interface LiveAdaptersNeeds {
  readonly http: HttpClient;
  readonly loadWebSocket: () => Promise<WebSocketClass>;
  /** How the account's server is reached, the same as by `http`. */
  readonly way?: HttpWay;
}

/** Makes all adapters. Nothing is loaded or opened before a call is followed. */
export function createLiveAdapters({ http, loadWebSocket, way }: LiveAdaptersNeeds): LiveAdapters {
  return {
    dialboard: createDialboardEvents(http),
    'asterisk-ari': createAsteriskEvents({ http, openWebSocket: createWebSocketOpener(loadWebSocket, way) }),
  };
}
