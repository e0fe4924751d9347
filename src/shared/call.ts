import type { Problem } from './problem';

/** Where a call is. Every state but `requested` and `unknown-outcome` is shown only when the PBX reported it. */
export const callStates = [
  /** The dial request is on its way; nothing is known yet. */
  'requested',
  /** The PBX rings the person's own phone (leg A). */
  'ringing-own-phone',
  /** The PBX waits for a key press on the own phone. */
  'confirming',
  'own-phone-answered',
  /** The PBX rings the other side (leg B). */
  'ringing-destination',
  'connected',
  'ended',
  'failed',
  /** The answer to the dial request was lost: the phone may or may not ring. */
  'unknown-outcome',
] as const;

/** One state of a call. */
export type CallState = (typeof callStates)[number];

/** Why a call failed or ended, as the PBX reported it. */
export const callReasons = [
  'busy',
  'no-answer',
  'own-phone-no-answer',
  'own-phone-offline',
  'rejected',
  'number-unknown',
  'not-allowed',
  'network',
  'hung-up',
  'hung-up-by-destination',
  'other',
] as const;

/** One reason. A word that the PBX uses and we do not know becomes `other`. */
export type CallReason = (typeof callReasons)[number];

/** Where an intent came from. */
export const intentSources = ['keypad', 'paste', 'link', 'hotkey', 'recents', 'favourite', 'command-line'] as const;

/** One source of intents. */
export type IntentSource = (typeof intentSources)[number];

/** Sources in which the person gave the number by hand, digit by digit or from what was dialled before. */
export const byHand: readonly IntentSource[] = ['keypad', 'recents', 'favourite'];

/** The account that dials a call, as it is shown. */
export interface CallAccount {
  readonly server: string;
  /** The person's own number or name there, once the keychain has told it. */
  readonly extension?: string;
  /** Name of its dial profile, when it is not the dial API of our own. */
  readonly profile?: string;
}

/** A call as the dashboard shows it: what one dial request became. */
export interface Call {
  /** The id of the intent that it came from, which is also the idempotency key of the dial request. */
  readonly id: string;
  /** What was handed to the PBX. */
  readonly number: string;
  /** The number as people write it. */
  readonly shown: string;
  readonly source: IntentSource;
  /** The PBX was asked to hide the person's number. */
  readonly anonymous?: true;
  /** Which account dialled it, where the person has several. It is followed and hung up there, whichever is in use by then. */
  readonly via?: CallAccount;
  /** The PBX that it was dialled with offers no way to hang up. */
  readonly hangsUp?: false;
  /** What the number is compared by: E.164, or the digits of a smaller plan. */
  readonly target?: string;
  /** What is typed to call it again, where `shown` is not all of it: with the extension and what is sent after the answer. */
  readonly again?: string;
  /** Whose number it is, by the favourites and contacts of that moment. */
  readonly name?: string;
  readonly state: CallState;
  readonly reason?: CallReason;
  /** Why the dial request failed, when the PBX never took it. */
  readonly problem?: Problem;
  /** Why the last hang-up did not work. The call goes on. */
  readonly hangUpProblem?: Problem;
  /** Since when no news came from the PBX (milliseconds since 1970), while following the call does not work. */
  readonly silentSince?: number;
  /** Set while live news of the call is lost and the PBX is asked instead. */
  readonly liveLost?: true;
  /** Every state with the time at which it was learned (milliseconds since 1970), the first first. */
  readonly timeline: readonly { readonly state: CallState; readonly at: number }[];
}

/** Whether nothing more will be heard of a call in this state. */
export function isOver(state: CallState): boolean {
  return state === 'ended' || state === 'failed' || state === 'unknown-outcome';
}

/** Whether a call can be hung up from here: it goes on, and its PBX offers a way. */
export function mayHangUp({ state, hangsUp }: Pick<Call, 'state' | 'hangsUp'>): boolean {
  return !isOver(state) && hangsUp !== false;
}

const order: Record<CallState, number> = {
  requested: 0,
  'ringing-own-phone': 1,
  confirming: 2,
  'own-phone-answered': 3,
  'ringing-destination': 4,
  connected: 5,
  ended: 6,
  failed: 6,
  'unknown-outcome': 6,
};

/** Whether a call may go from one state to another: only forwards, so a late answer cannot turn time back. */
export function mayFollow(from: CallState, to: CallState): boolean {
  return !isOver(from) && order[to] > order[from];
}
