import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';

/** Who may use the stand-in. */
export const ariAccount = { user: 'dialboard', password: 'c0rrect h"rse: b@ttery', extension: '101' };

/** A phone in the test's hands; each verb makes Asterisk tell what it tells then. */
export interface StandInPhone {
  readonly rings: () => void;
  readonly answers: () => void;
  /** Declines, or is in another call: SIP 486 either way. */
  readonly isBusy: () => void;
  /** Nobody picks it up, until Asterisk gives up. */
  readonly isNotAnswered: () => void;
  readonly hangsUp: () => void;
}

/** A stand-in for Asterisk's ARI with one call of two legs at a time. */
export interface AriStandIn {
  readonly url: string;
  readonly ownPhone: StandInPhone;
  readonly destination: StandInPhone;
  /** Requests so far, as `METHOD path?query`; those for a WebSocket are `UPGRADE …`. */
  readonly requests: () => string[];
  /** What it hears from the newest WebSocket, and how many it has taken. */
  readonly sockets: () => number;
  /** The channels that the app has subscribed to. */
  readonly subscribed: () => string[];
  /** Breaks every WebSocket (TCP reset), as a lost network does. */
  readonly dropSockets: () => void;
  /** Answers requests for a WebSocket with this status from now on; undefined: takes them again. */
  readonly refuseSockets: (status: number | undefined) => void;
  /** Sends this over the WebSocket, whatever it is. */
  readonly say: (message: string | Buffer, binary?: boolean) => void;
  /** The own phone is not there: a dial request is answered as Asterisk answers it then. */
  readonly takeOwnPhoneAway: () => void;
  readonly close: () => Promise<void>;
}

interface Channel {
  readonly id: string;
  readonly name: string;
  state: 'Down' | 'Ringing' | 'Up';
}

interface App {
  readonly socket: WebSocket;
  readonly name: string;
}

/**
 * Starts the stand-in on loopback. Requests, answers and events are those of Asterisk's own descriptions (rest-api/api-docs:
 * channels.json, applications.json, events.json) and, for the dial request, of a running Asterisk (docs/dial-profiles.md). Like
 * Asterisk it sends an app only what it has subscribed to: the events of a leg to those that have that leg, a Dial event
 * to those that have either.
 */
export async function startAriStandIn(): Promise<AriStandIn> {
  const requests: string[] = [];
  const channels = new Map<string, Channel>();
  const subscriptions = new Set<string>();
  let app: App | undefined;
  let taken = 0;
  let refusal: number | undefined;
  let ownPhoneThere = true;
  let own: Channel | undefined;
  let other: Channel | undefined;

  const snapshot = ({ id, name, state }: Channel): object => ({
    id,
    name,
    state,
    protocol_id: '',
    caller: { name: '', number: '101' },
    connected: { name: '', number: '' },
    accountcode: '',
    dialplan: { context: 'from-internal', exten: '0201234567', priority: 1, app_name: 'Dial', app_data: '' },
    creationtime: '2026-11-25T16:00:00.000+0000',
    language: 'en',
  });

  function tell(legs: readonly (Channel | undefined)[], type: string, members: object): void {
    if (app === undefined || !legs.some((leg) => leg !== undefined && subscriptions.has(leg.id))) return;
    const timestamp = '2026-11-25T16:00:00.000+0000';
    app.socket.send(
      JSON.stringify({ type, application: app.name, timestamp, asterisk_id: '00:00:5e:00:53:01', ...members }),
    );
  }
  const tellOf = (leg: Channel, type: string, members: object = {}): void =>
    tell([leg], type, { channel: snapshot(leg), ...members });
  const tellDial = (caller: Channel | undefined, peer: Channel, dialstatus: string): void =>
    tell([caller, peer], 'Dial', {
      ...(caller === undefined ? {} : { caller: snapshot(caller) }),
      ...{ peer: snapshot(peer), forward: '', dialstring: '', dialstatus },
    });

  function enter(leg: Channel, state: Channel['state']): void {
    leg.state = state;
    tellOf(leg, 'ChannelStateChange');
  }

  function destroy(leg: Channel | undefined, cause: number): void {
    if (leg === undefined || !channels.delete(leg.id)) return;
    tellOf(leg, 'ChannelDestroyed', { cause, cause_txt: 'Told by the stand-in' });
    if (leg === own) own = undefined;
    if (leg === other) other = undefined;
  }

  const bridge = (): object => ({
    id: 'bridge-1',
    technology: 'simple_bridge',
    bridge_type: 'mixing',
    bridge_class: 'basic',
    channels: [own?.id, other?.id].filter((id) => id !== undefined),
    creator: '',
    name: '',
    creationtime: '2026-11-25T16:00:00.000+0000',
    video_mode: 'none',
  });

  const need = (leg: Channel | undefined, which: string): Channel => {
    if (leg === undefined) throw new Error(`The stand-in has no leg to the ${which}`);
    return leg;
  };

  const ownPhone: StandInPhone = {
    rings() {
      const leg = need(own, 'own phone');
      enter(leg, 'Ringing');
      tellDial(undefined, leg, 'RINGING');
    },
    answers() {
      const leg = need(own, 'own phone');
      enter(leg, 'Up');
      tellDial(undefined, leg, 'ANSWER');
      // The dial plan runs at once and dials the destination.
      other = { id: `${leg.id}.2`, name: 'PJSIP/provider-00000002', state: 'Down' };
      channels.set(other.id, other);
      tellDial(leg, other, '');
    },
    isBusy() {
      const leg = need(own, 'own phone');
      tellOf(leg, 'ChannelHangupRequest', { cause: 17 });
      tellDial(undefined, leg, 'BUSY');
      destroy(leg, 17);
    },
    isNotAnswered() {
      const leg = need(own, 'own phone');
      tellDial(undefined, leg, 'NOANSWER');
      destroy(leg, 0);
    },
    hangsUp() {
      endBoth(need(own, 'own phone'), {});
    },
  };

  /** One leg asks for the end; the bridge goes, then the legs. */
  function endBoth(first: Channel, how: object): void {
    const peer = other;
    tellOf(first, 'ChannelHangupRequest', { cause: 16, ...how });
    if (peer !== undefined && peer.state !== 'Up') tellDial(own, peer, 'CANCEL');
    for (const leg of [peer, own]) if (leg?.state === 'Up') tellOf(leg, 'ChannelLeftBridge', { bridge: bridge() });
    destroy(peer, 16);
    destroy(own, 16);
  }

  function refuse(status: string, cause: number): void {
    const leg = need(other, 'destination');
    tellOf(leg, 'ChannelHangupRequest', { cause });
    tellDial(own, leg, status);
    destroy(leg, cause);
    destroy(own, cause);
  }

  const destination: StandInPhone = {
    rings() {
      const leg = need(other, 'destination');
      enter(leg, 'Ringing');
      tellDial(own, leg, 'RINGING');
    },
    answers() {
      const leg = need(other, 'destination');
      enter(leg, 'Up');
      tellDial(own, leg, 'ANSWER');
      for (const entering of [leg, need(own, 'own phone')]) {
        tellOf(entering, 'ChannelEnteredBridge', { bridge: bridge() });
      }
    },
    isBusy: () => refuse('BUSY', 17),
    isNotAnswered: () => refuse('NOANSWER', 19),
    hangsUp: () => endBoth(need(other, 'destination'), {}),
  };

  const expected = `Basic ${Buffer.from(`${ariAccount.user}:${ariAccount.password}`).toString('base64')}`;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', 'http://stand-in');
    const reply = (status: number, body?: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    const channelId = /^\/ari\/channels\/([^/]+)$/.exec(url.pathname)?.[1];
    const appName = /^\/ari\/applications\/([^/]+)\/subscription$/.exec(url.pathname)?.[1];
    const channel = channels.get(decodeURIComponent(channelId ?? ''));
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (request.headers.authorization !== expected) reply(401, { message: 'Authentication required' });
    else if (appName !== undefined && request.method === 'POST') {
      const source = (url.searchParams.get('eventSource') ?? '').replace(/^channel:/, '');
      if (app?.name !== decodeURIComponent(appName)) reply(404, { message: 'Application not found' });
      else if (!channels.has(source)) reply(422, { message: 'Event source does not exist' });
      else {
        subscriptions.add(source);
        reply(200, { name: app.name, channel_ids: [...subscriptions], bridge_ids: [], endpoint_ids: [] });
      }
    } else if (channelId !== undefined && request.method === 'POST') {
      if (channel !== undefined) reply(409, { message: 'Channel with given unique ID already exists' });
      else if (!ownPhoneThere) reply(500, { error: 'Allocation failed' });
      else {
        own = { id: decodeURIComponent(channelId), name: 'PJSIP/101-00000001', state: 'Down' };
        channels.set(own.id, own);
        reply(200, snapshot(own));
      }
    } else if (channel === undefined) reply(404, { message: 'Channel not found' });
    else if (request.method === 'GET') reply(200, snapshot(channel));
    else if (request.method === 'DELETE') {
      reply(204);
      endBoth(channel, { soft: true });
    } else reply(405);
  }

  const server = createServer(answer);
  const webSockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    requests.push(`UPGRADE ${request.url ?? ''}`);
    socket.on('error', () => undefined);
    const status = request.headers.authorization === expected ? refusal : 401;
    if (status !== undefined) {
      const elsewhere = status === 302 ? 'Location: http://127.0.0.1:9/\r\n' : '';
      socket.end(`HTTP/1.1 ${status} Refused\r\n${elsewhere}Content-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    webSockets.handleUpgrade(request, socket, head, (opened) => {
      const name = new URL(request.url ?? '', 'http://stand-in').searchParams.get('app') ?? '';
      app?.socket.close();
      app = { socket: opened, name };
      taken += 1;
      opened.on('error', () => undefined);
      opened.once('close', () => {
        if (app?.socket !== opened) return;
        app = undefined;
        subscriptions.clear();
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ownPhone,
    destination,
    requests: () => [...requests],
    sockets: () => taken,
    subscribed: () => [...subscriptions],
    dropSockets() {
      for (const client of webSockets.clients) client.terminate();
    },
    refuseSockets(status) {
      refusal = status;
    },
    say: (message, binary = false) => app?.socket.send(message, { binary }),
    takeOwnPhoneAway() {
      ownPhoneThere = false;
    },
    async close() {
      const closed = once(server, 'close');
      for (const client of webSockets.clients) client.terminate();
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
