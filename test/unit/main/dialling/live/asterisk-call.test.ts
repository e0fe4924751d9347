import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAsteriskCall, type Heard } from '../../../../../src/main/dialling/live/asterisk-call';
import { readAsteriskMessage } from '../../../../../src/main/dialling/live/asterisk-messages';

const own = 'e4fd4a8e-6c2c-4d2b-9d0a-0d6d7c1b8f11';
const leg = (id: string, state = 'Down') => ({ id, name: `PJSIP/${id}`, state });
const ownState = (state: string) => ({ type: 'ChannelStateChange', channel: leg(own, state) });
const ownDial = (dialstatus: string) => ({ type: 'Dial', peer: leg(own), dialstatus });
const dial = (dialstatus: string, peer = 'b') => ({ type: 'Dial', caller: leg(own), peer: leg(peer), dialstatus });
const hangUpRequest = (id: string, more: object = {}) => ({ type: 'ChannelHangupRequest', channel: leg(id), ...more });
const destroyed = (id: string, cause: number) => ({
  type: 'ChannelDestroyed',
  channel: leg(id),
  cause,
  cause_txt: 'words',
});
const bridged = (id: string, channels: string[], bridge_type = 'mixing') => ({
  type: 'ChannelEnteredBridge',
  channel: leg(id),
  bridge: { id: 'x', bridge_type, channels },
});

/** What is known after these events: each state with its reason, and the legs that are to be listened to. */
function after(events: readonly unknown[]): { states: string[]; legs: string[] } {
  const call = createAsteriskCall(own);
  const heard: Heard[] = events.map((event) => {
    const message = readAsteriskMessage(event);
    return message === undefined ? {} : call.hear(message);
  });
  return {
    states: heard.flatMap(({ state, reason }) =>
      state === undefined ? [] : [reason === undefined ? state : `${state}: ${reason}`],
    ),
    legs: heard.flatMap(({ newLeg }) => newLeg ?? []),
  };
}

const pickedUp = [ownState('Ringing'), ownState('Up'), dial('')];
const connected = [...pickedUp, dial('RINGING'), dial('ANSWER')];
const last = (events: readonly unknown[]) => after(events).states.at(-1);

describe('a call of Asterisk', () => {
  it('is told leg by leg', () => {
    expect(after([...connected, bridged('b', ['b']), bridged(own, ['b', own])])).toEqual({
      states: ['ringing-own-phone', 'own-phone-answered', 'ringing-destination', 'connected', 'connected'],
      legs: ['b'],
    });
  });

  it('is told by the own leg’s Dial events as well', () => {
    expect(after([ownDial(''), ownDial('RINGING'), ownDial('ANSWER')]).states).toEqual([
      'ringing-own-phone',
      'own-phone-answered',
    ]);
  });

  it('rings at the other side when the other leg says so, which older Asterisks do alone', () => {
    const ringing = { type: 'ChannelStateChange', channel: leg('b', 'Ringing') };
    expect(last([...pickedUp, ringing])).toBe('ringing-destination');
    expect(last([...pickedUp, { ...ringing, channel: leg('stranger', 'Ringing') }])).toBe('own-phone-answered');
  });

  it('is connected when both legs are together, and not while one is parked', () => {
    expect(last([...pickedUp, bridged(own, [own, 'b'])])).toBe('connected');
    expect(last([...pickedUp, bridged(own, [own, 'b'], 'holding')])).toBe('own-phone-answered');
    expect(last([...pickedUp, bridged(own, [own])])).toBe('own-phone-answered');
  });

  it.each([
    ['the own phone put down', [...connected, hangUpRequest(own), destroyed(own, 16)], 'ended: hung-up'],
    ['ended by request', [...connected, hangUpRequest(own, { soft: true }), destroyed(own, 16)], 'ended: hung-up'],
    [
      'the destination put down',
      [...connected, hangUpRequest('b'), hangUpRequest(own), destroyed('b', 16), destroyed(own, 16)],
      'ended: hung-up-by-destination',
    ],
    ['nobody knows who', [...connected, destroyed(own, 16)], 'ended'],
    [
      'own phone declined',
      [ownState('Ringing'), hangUpRequest(own, { cause: 21 }), destroyed(own, 21)],
      'failed: rejected',
    ],
    ['own phone in a call', [ownState('Ringing'), ownDial('BUSY'), destroyed(own, 17)], 'failed: rejected'],
    [
      'own phone not picked up',
      [ownState('Ringing'), ownDial('NOANSWER'), destroyed(own, 0)],
      'failed: own-phone-no-answer',
    ],
    ['own phone not there', [ownDial('CHANUNAVAIL'), destroyed(own, 20)], 'failed: own-phone-offline'],
    ['own phone not there, by cause', [destroyed(own, 20)], 'failed: own-phone-offline'],
    [
      'ended before it was picked up',
      [ownState('Ringing'), hangUpRequest(own, { soft: true }), destroyed(own, 16)],
      'ended: hung-up',
    ],
    ['busy', [...pickedUp, dial('BUSY'), destroyed(own, 17)], 'failed: busy'],
    [
      'busy, and the caller then put down',
      [...pickedUp, dial('BUSY'), hangUpRequest(own), destroyed(own, 16)],
      'failed: busy',
    ],
    ['no answer', [...pickedUp, dial('RINGING'), dial('NOANSWER'), destroyed(own, 16)], 'failed: no-answer'],
    [
      'given up by the caller',
      [...pickedUp, dial('RINGING'), hangUpRequest(own), dial('CANCEL'), destroyed(own, 16)],
      'ended: hung-up',
    ],
    ['a number that is not in use', [ownState('Up'), destroyed(own, 1)], 'failed: number-unknown'],
    ['a network that is full', [...pickedUp, dial('CONGESTION'), destroyed(own, 34)], 'failed: network'],
    ['something that nobody has a word for', [...pickedUp, destroyed(own, 127)], 'ended'],
  ])('when it was %s', (_what, events, expected) => {
    expect(last(events)).toBe(expected);
  });

  it('goes on when one destination is busy and the next one answers', () => {
    expect(after([...pickedUp, dial('BUSY'), dial('', 'c'), dial('RINGING', 'c'), dial('ANSWER', 'c')])).toEqual({
      states: ['ringing-own-phone', 'own-phone-answered', 'ringing-destination', 'connected'],
      legs: ['b', 'c'],
    });
  });

  it('listens to so many legs and no more, whatever it is told', () => {
    const many = Array.from({ length: 200 }, (_, index) => dial('', `leg-${index}`));
    expect(after(many).legs).toHaveLength(16);
  });

  it('is not moved by the events of other calls', () => {
    const others = [
      { type: 'ChannelStateChange', channel: leg('x', 'Up') },
      { type: 'Dial', caller: leg('x'), peer: leg('y'), dialstatus: 'ANSWER' },
      destroyed('x', 16),
      hangUpRequest('x'),
      bridged('x', ['x', 'y']),
    ];
    expect(after(others)).toEqual({ states: [], legs: [] });
  });
});

describe('what comes over the WebSocket', () => {
  it('is never more than an event or nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readAsteriskMessage(json)).toBeUndefined();
      }),
    );
    const member = fc.oneof(
      fc.jsonValue(),
      fc.constant(leg(own, 'Up')),
      fc.constant({ id: '' }),
      fc.constant({ id: 5 }),
    );
    const type = fc.constantFrom('ChannelStateChange', 'Dial', 'ChannelEnteredBridge', 'ChannelDestroyed', '__proto__');
    const names = ['channel', 'peer', 'caller', 'bridge', 'dialstatus', 'cause'] as const;
    fc.assert(
      fc.property(type, fc.dictionary(fc.constantFrom(...names), member), (kind, members) => {
        const message = readAsteriskMessage({ ...members, type: kind });
        if (message !== undefined) createAsteriskCall(own).hear(message);
      }),
    );
  });
});
