import type { CallReason, CallState } from '../../../shared/call';
import type { AsteriskMessage } from './asterisk-messages';

/** What an event means to the call. */
export interface Heard {
  readonly state?: CallState;
  readonly reason?: CallReason;
  /** A leg that was not known before: its events are wanted too. */
  readonly newLeg?: string;
}

/** A click-to-dial call of Asterisk, as its events tell it. */
export interface AsteriskCall {
  /** Takes an event. Those of other calls mean nothing to it. */
  readonly hear: (message: AsteriskMessage) => Heard;
  /** The legs that are known beside the own phone's. */
  readonly otherLegs: () => string[];
}

/** Most legs that are listened to: a group of phones may ring at once. */
const mostLegs = 16;

/** How the dialling of the own phone went, in Asterisk's words (the variable DIALSTATUS). */
const ownPhoneWords: Record<string, CallReason> = {
  BUSY: 'rejected',
  NOANSWER: 'own-phone-no-answer',
  CHANUNAVAIL: 'own-phone-offline',
  CONGESTION: 'network',
};

/** How the dialling of the destination went. */
const destinationWords: Record<string, CallReason> = {
  BUSY: 'busy',
  NOANSWER: 'no-answer',
  CHANUNAVAIL: 'network',
  CONGESTION: 'network',
  DONTCALL: 'rejected',
  TORTURE: 'rejected',
  INVALIDARGS: 'other',
};

/** Why the own phone's leg ended before it was picked up, by ITU-T Q.850. */
const ownPhoneCauses: Record<number, CallReason> = {
  3: 'own-phone-offline',
  17: 'rejected',
  18: 'own-phone-no-answer',
  19: 'own-phone-no-answer',
  20: 'own-phone-offline',
  21: 'rejected',
  27: 'own-phone-offline',
  34: 'network',
  38: 'network',
  42: 'network',
};

/** Why a call ended that was never connected, by ITU-T Q.850. */
const destinationCauses: Record<number, CallReason> = {
  1: 'number-unknown',
  17: 'busy',
  18: 'no-answer',
  19: 'no-answer',
  21: 'rejected',
  28: 'number-unknown',
  34: 'network',
  38: 'network',
  42: 'network',
};

/**
 * Follows both legs: the own phone, whose channel has the id that the dial request chose, and whatever the dial plan then
 * dials from there. A dial plan may try one destination after another and an announcement at last, so a failed try is told
 * only when the own leg is over.
 */
export function createAsteriskCall(ownLeg: string): AsteriskCall {
  const legs = new Set<string>();
  let pickedUp = false;
  let connected = false;
  let ownPhoneFailed: CallReason | undefined;
  let destinationFailed: CallReason | undefined;
  /** Who hung up first. */
  let hungUp: 'here' | 'there' | undefined;
  /** Somebody asked Asterisk to end the own leg; a phone that puts down does not ask, it does. */
  let asked = false;

  function pickUp(): Heard {
    pickedUp = true;
    return { state: 'own-phone-answered' };
  }

  function connect(): Heard {
    pickedUp = true;
    connected = true;
    return { state: 'connected' };
  }

  function stateChanged(leg: string, state: string): Heard {
    if (leg === ownLeg && state === 'Ringing') return { state: 'ringing-own-phone' };
    if (leg === ownLeg && state === 'Up') return pickUp();
    return legs.has(leg) && state === 'Ringing' ? { state: 'ringing-destination' } : {};
  }

  function ownPhoneDialled(status: string): Heard {
    if (status === 'RINGING') return { state: 'ringing-own-phone' };
    if (status === 'ANSWER') return pickUp();
    ownPhoneFailed = ownPhoneWords[status];
    return {};
  }

  function destinationDialled(leg: string, status: string): Heard {
    const isNew = !legs.has(leg) && legs.size < mostLegs;
    if (isNew) legs.add(leg);
    const newLeg = isNew ? { newLeg: leg } : {};
    if (status === 'RINGING') return { ...newLeg, state: 'ringing-destination' };
    if (status === 'ANSWER') return { ...newLeg, ...connect() };
    if (destinationWords[status] !== undefined) destinationFailed = destinationWords[status];
    return newLeg;
  }

  /** What is known of the end, now that the own leg is gone. */
  function ended(cause: number): Heard {
    const over: Heard =
      hungUp === undefined
        ? { state: 'ended' }
        : { state: 'ended', reason: hungUp === 'here' ? 'hung-up' : 'hung-up-by-destination' };
    if (connected) return over;
    if (!pickedUp && asked) return { state: 'ended', reason: 'hung-up' };
    const failure = pickedUp ? destinationFailed : (ownPhoneFailed ?? ownPhoneCauses[cause]);
    if (failure !== undefined) return { state: 'failed', reason: failure };
    const byCause = pickedUp && hungUp === undefined ? destinationCauses[cause] : undefined;
    return byCause === undefined ? over : { state: 'failed', reason: byCause };
  }

  return {
    otherLegs: () => [...legs],
    hear(message) {
      switch (message.type) {
        case 'ChannelStateChange':
          return stateChanged(message.channel.id, message.channel.state);
        case 'Dial':
          if (message.caller?.id === ownLeg) return destinationDialled(message.peer.id, message.dialstatus);
          return message.peer.id === ownLeg ? ownPhoneDialled(message.dialstatus) : {};
        case 'ChannelEnteredBridge': {
          const { bridge, channel } = message;
          const ours = channel.id === ownLeg || legs.has(channel.id);
          const together = bridge.channels.includes(ownLeg) && bridge.channels.some((leg) => legs.has(leg));
          return ours && together && bridge.bridge_type !== 'holding' ? connect() : {};
        }
        case 'ChannelHangupRequest':
          if (message.channel.id === ownLeg) {
            hungUp ??= 'here';
            asked ||= message.soft;
          } else if (connected && legs.has(message.channel.id)) hungUp ??= 'there';
          return {};
        case 'ChannelDestroyed':
          return message.channel.id === ownLeg ? ended(message.cause) : {};
        case 'ApplicationReplaced':
          return {};
      }
    },
  };
}
