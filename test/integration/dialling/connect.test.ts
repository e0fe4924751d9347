import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createConnector } from '../../../src/main/dialling/connect';
import { builtInProfiles } from '../../../src/main/dialling/profile/built-in-profiles';
import { createDialService } from '../../../src/main/dialling/dial-service';
import type { Call } from '../../../src/shared/call';
import { ariAccount, startAriStandIn, type AriStandIn } from '../../support/ari-stand-in';
import { waitUntil } from '../../support/wait-until';

let asterisk: AriStandIn;
beforeEach(async () => {
  asterisk = await startAriStandIn();
});
afterEach(() => asterisk.close());

it('an account whose profile names live events is followed by them: the destination’s leg, which asking never shows', async () => {
  const connector = createConnector({
    loadAxios: () => Promise.resolve(axios.create()),
    proxiesFor: () => Promise.resolve('DIRECT'),
    findProfile: (id) => Promise.resolve(builtInProfiles.find((profile) => profile.id === id)),
    loadEngine: () => import('../../../src/main/dialling/profile/engine'),
    loadWebSocket: () => Promise.resolve(WebSocket),
  });
  const server = await connector.serverFor('asterisk-ari', asterisk.url);
  if ('code' in server) throw new Error(server.code);
  const connected = await connector.connect({ server, profile: 'asterisk-ari' }, ariAccount);
  if (!connected.ok) throw new Error(connected.problem.code);
  let calls: readonly Call[] = [];
  const service = createDialService({ now: Date.now, changed: (news) => (calls = news) });
  const wish = {
    id: randomUUID(),
    number: '0201234567',
    shown: '0201234567',
    source: 'keypad',
    anonymous: false,
  } as const;
  service.dial(wish, connected.value.api);
  const reaches = (state: Call['state']) => waitUntil(`the call to be ${state}`, () => calls[0]?.state === state);
  await waitUntil('the own leg to be listened to', () => asterisk.subscribed().includes(wish.id));
  asterisk.ownPhone.rings();
  await reaches('ringing-own-phone');
  asterisk.ownPhone.answers();
  await waitUntil('the other leg to be listened to', () => asterisk.subscribed().length === 2);
  asterisk.destination.rings();
  await reaches('ringing-destination');
  asterisk.destination.answers();
  await reaches('connected');
  expect(calls[0]?.timeline.map(({ state }) => state)).toEqual([
    'requested',
    'ringing-own-phone',
    'own-phone-answered',
    'ringing-destination',
    'connected',
  ]);
  service.forget();
});
