import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { PollPace } from '../../../src/main/dialling/dialboard-api';
import { createDialService } from '../../../src/main/dialling/dial-service';
import { createHttpClient } from '../../../src/main/dialling/http-client';
import { createLiveAdapters } from '../../../src/main/dialling/live/adapters';
import { builtInProfiles } from '../../../src/main/dialling/profile/built-in-profiles';
import { createProfileApi } from '../../../src/main/dialling/profile/profile-api';
import type { Call } from '../../../src/shared/call';
import { ariAccount, startAriStandIn, type AriStandIn } from '../../support/ari-stand-in';
import { waitUntil } from '../../support/wait-until';

let asterisk: AriStandIn;
let forget: () => void = () => undefined;
beforeEach(async () => {
  asterisk = await startAriStandIn();
});
afterEach(async () => {
  forget();
  await asterisk.close();
});

/** Dials with the Asterisk profile as the app does, and shows how the call stands. */
function dial(password = ariAccount.password, pace: PollPace = { usual: 50, longest: 200 }) {
  const http = createHttpClient(() => Promise.resolve(axios.create()));
  const profile = builtInProfiles.find(({ id }) => id === 'asterisk-ari');
  if (profile?.events === undefined) throw new Error('The profile for Asterisk names no events');
  const adapters = createLiveAdapters({ http, loadWebSocket: () => Promise.resolve(WebSocket) });
  const api = createProfileApi({
    http,
    profile,
    address: asterisk.url,
    values: { ...ariAccount, password },
    now: Date.now,
    newId: randomUUID,
    liveEvents: adapters[profile.events.adapter],
  });
  let calls: readonly Call[] = [];
  const told: Call[] = [];
  const service = createDialService({
    now: Date.now,
    changed: (news) => {
      calls = news;
      if (news[0] !== undefined) told.push(news[0]);
    },
    pace,
  });
  forget = () => service.forget();
  const id = randomUUID();
  service.dial({ id, number: '0201234567', shown: '020 123 4567', source: 'keypad', anonymous: false }, api);
  return {
    id,
    told,
    call: () => calls[0],
    states: () => calls[0]?.timeline.map(({ state }) => state),
    reaches: (state: Call['state']) =>
      waitUntil(`the call to be ${state}`, () => (calls[0]?.state === state ? calls[0] : undefined)),
    hangUp: () => service.hangUp(id),
  };
}

/** Dials and waits until the events of the own leg are subscribed to. */
async function dialAndListen(pace?: PollPace) {
  const call = dial(undefined, pace);
  await waitUntil('the own leg to be listened to', () => asterisk.subscribed().includes(call.id));
  return call;
}

async function connect(pace?: PollPace) {
  const call = await dialAndListen(pace);
  asterisk.ownPhone.rings();
  await call.reaches('ringing-own-phone');
  asterisk.ownPhone.answers();
  await waitUntil('the other leg to be listened to', () => asterisk.subscribed().length === 2);
  asterisk.destination.rings();
  await call.reaches('ringing-destination');
  asterisk.destination.answers();
  await call.reaches('connected');
  return call;
}

const questions = () => asterisk.requests().filter((request) => request.startsWith('GET /ari/channels/')).length;

describe('a call by Asterisk’s events', () => {
  it('is told with both legs, from the first ring to the end', async () => {
    // So seldom that no question is asked but the one that is wanted.
    const call = await connect({ usual: 60_000, longest: 60_000 });
    asterisk.destination.hangsUp();
    expect(await call.reaches('ended')).toMatchObject({ reason: 'hung-up-by-destination' });
    expect(call.states()).toEqual([
      'requested',
      'ringing-own-phone',
      'own-phone-answered',
      'ringing-destination',
      'connected',
      'ended',
    ]);
    expect(call.told.some(({ liveLost }) => liveLost)).toBe(false);
    // One question, for what happened before the events were there.
    expect(questions()).toBe(1);
    expect(asterisk.requests().filter((request) => request.startsWith('POST /ari/channels'))).toHaveLength(1);
  });

  it('is hung up from here', async () => {
    const call = await connect();
    expect(await call.hangUp()).toEqual({ ok: true, value: null });
    expect(await call.reaches('ended')).toMatchObject({ reason: 'hung-up' });
  });

  it('fails when the destination is busy', async () => {
    const call = await dialAndListen();
    asterisk.ownPhone.rings();
    asterisk.ownPhone.answers();
    asterisk.destination.isBusy();
    expect(await call.reaches('failed')).toMatchObject({ reason: 'busy' });
  });

  it('fails when nobody answers', async () => {
    const call = await dialAndListen();
    asterisk.ownPhone.rings();
    asterisk.ownPhone.answers();
    asterisk.destination.rings();
    asterisk.destination.isNotAnswered();
    expect(await call.reaches('failed')).toMatchObject({ reason: 'no-answer' });
    expect(call.states()).toContain('ringing-destination');
  });

  it('fails when the own phone declines, or is not picked up', async () => {
    const declined = await dialAndListen();
    asterisk.ownPhone.rings();
    asterisk.ownPhone.isBusy();
    expect(await declined.reaches('failed')).toMatchObject({ reason: 'rejected' });
    forget();

    const missed = await dialAndListen();
    asterisk.ownPhone.rings();
    asterisk.ownPhone.isNotAnswered();
    expect(await missed.reaches('failed')).toMatchObject({ reason: 'own-phone-no-answer' });
  });

  it('fails at once when the own phone is not there or the password is wrong, and no events are asked for', async () => {
    asterisk.takeOwnPhoneAway();
    expect(await dial().reaches('failed')).toMatchObject({ reason: 'own-phone-offline' });
    expect(await dial('wrong').reaches('failed')).toMatchObject({ problem: { code: 'wrong-credentials' } });
    expect(asterisk.sockets()).toBe(0);
  });

  it('goes by asking when the WebSocket is lost, says so, and recovers', async () => {
    const call = await connect();
    asterisk.refuseSockets(503);
    asterisk.dropSockets();
    await waitUntil('the loss to be said', () => call.call()?.liveLost);
    const before = questions();
    await waitUntil('the PBX to be asked', () => questions() > before + 2);
    // The own leg, which is all that can be asked for, is only picked up: what was known stays known.
    expect(call.call()?.state).toBe('connected');

    asterisk.refuseSockets(undefined);
    await waitUntil('the events to be back', () => call.call()?.liveLost === undefined);
    expect(asterisk.sockets()).toBe(2);
    // What was known of the other leg is not forgotten with the stream.
    await waitUntil('the other leg to be listened to', () => asterisk.subscribed().length === 2);
    const after = questions();
    asterisk.destination.hangsUp();
    expect(await call.reaches('ended')).toMatchObject({ reason: 'hung-up-by-destination' });
    expect(questions()).toBe(after);
  });

  it('ends by asking when it ends while the WebSocket is lost', async () => {
    const call = await connect();
    asterisk.refuseSockets(503);
    asterisk.dropSockets();
    await waitUntil('the loss to be said', () => call.call()?.liveLost);
    asterisk.destination.hangsUp();
    const ended = await call.reaches('ended');
    // Who hung up was not seen.
    expect(ended.reason).toBeUndefined();
  });

  it('goes by asking alone, without a word, where there are no events', async () => {
    asterisk.refuseSockets(403);
    const call = dial();
    await call.reaches('requested');
    await waitUntil('the PBX to be asked', () => questions() > 0);
    asterisk.ownPhone.rings();
    await call.reaches('ringing-own-phone');
    asterisk.ownPhone.answers();
    await call.reaches('own-phone-answered');
    await call.hangUp();
    await call.reaches('ended');
    expect(call.told.some(({ liveLost }) => liveLost)).toBe(false);
    expect(asterisk.requests().filter((request) => request.startsWith('UPGRADE'))).toHaveLength(1);
  });

  it('sends the password in no address and follows no redirect', async () => {
    asterisk.refuseSockets(302);
    const call = dial();
    await waitUntil('the PBX to be asked', () => questions() > 0);
    await call.hangUp();
    await call.reaches('ended');
    const addresses = asterisk.requests().join('\n');
    expect(addresses).toContain('UPGRADE /ari/events?app=dialboard-');
    expect(addresses).not.toMatch(/api_key|rrect|subscribeAll/);
  });
});

describe('hostile messages', () => {
  const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;

  it.each<[what: string, message: string | Buffer, binary?: boolean]>([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['deep JSON', deep],
    ['a list', '[1,2,3]'],
    ['bytes', Buffer.from('{"type":"ApplicationReplaced"}'), true],
    ['a prototype', '{"__proto__":{"type":"ChannelDestroyed"},"constructor":1}'],
    ['an event of another call', '{"type":"ChannelDestroyed","channel":{"id":"x","state":"Up"},"cause":16}'],
    ['an event without its members', '{"type":"ChannelDestroyed"}'],
    ['numbers for words', '{"type":"ChannelStateChange","channel":{"id":5,"state":{}}}'],
  ])('that are %s change nothing', async (_what, message, binary) => {
    const call = await connect();
    asterisk.say(message, binary);
    asterisk.destination.hangsUp();
    await call.reaches('ended');
    expect(call.told.some(({ liveLost }) => liveLost)).toBe(false);
  });

  it('that are too large, or too many, end the stream, and the call is asked for', async () => {
    const call = await connect();
    asterisk.say(JSON.stringify({ type: 'x', much: 'x'.repeat(100_000) }));
    await waitUntil('the loss to be said', () => call.call()?.liveLost);
    await waitUntil('the events to be back', () => call.call()?.liveLost === undefined);
    for (let count = 0; count < 2000; count += 1) asterisk.say('{}');
    await waitUntil('the loss to be said', () => call.call()?.liveLost);
    expect(call.call()?.state).toBe('connected');
  });

  it('that name legs by strange names are asked for by nothing but their names', async () => {
    const call = await dialAndListen();
    const strange = '../../x?app=y&api_key=z\r\nHost: elsewhere';
    asterisk.say(
      JSON.stringify({
        type: 'Dial',
        caller: { id: call.id },
        peer: { id: strange },
        dialstatus: 'RINGING',
      }),
    );
    await call.reaches('ringing-destination');
    const expected = `eventSource=${encodeURIComponent(`channel:${strange}`)}`;
    await waitUntil('the subscription', () => asterisk.requests().some((request) => request.endsWith(expected)));
    expect(asterisk.requests().filter((request) => request.includes('elsewhere'))).toHaveLength(1);
  });
});
