import type { CallReason, CallState } from '../../shared/call';
import type { Clock } from './clock';
import type { Timing } from './timing';

/** The states that the dial API knows. The other two of the shared vocabulary are the client's own. */
export type PbxCallState = Exclude<CallState, 'requested' | 'unknown-outcome'>;

/** The reasons that the dial API knows. */
export type PbxCallReason = Exclude<CallReason, 'other'>;

/** How a call goes when nobody interferes. */
export const outcomes = [
  'connects',
  'busy',
  'no-answer',
  'rejected',
  'number-unknown',
  'not-allowed',
  'network',
  'asks-for-a-key',
  'destination-hangs-up',
  'own-phone-no-answer',
  'own-phone-offline',
] as const;

/** One way for a call to go. */
export type CallOutcome = (typeof outcomes)[number];

/** What is known of a call at one moment. */
export interface Phase {
  readonly state: PbxCallState;
  readonly reason?: PbxCallReason;
}

/** The next phase, and how many milliseconds after the one before. */
export interface Step extends Phase {
  readonly after: number;
}

/** The whole life of a call: what it is when made, and what then happens. */
export interface CallPlan {
  readonly first: Phase;
  readonly steps: readonly Step[];
}

const ringing: Phase = { state: 'ringing-own-phone' };

/** Two simulated phones: how a call with this outcome goes. */
export function planCall(outcome: CallOutcome, timing: Timing): CallPlan {
  const pickedUp: Step = { after: timing.ownPhoneAnswers, state: 'own-phone-answered' };
  const otherSideRings: Step = { after: timing.destinationRings, state: 'ringing-destination' };
  const connected: Step = { after: timing.destinationAnswers, state: 'connected' };
  const forgotten: Step = { after: timing.longestCall, state: 'ended', reason: 'hung-up-by-destination' };
  const toConnected = [otherSideRings, connected];
  const fails = (after: number, reason: PbxCallReason): Step => ({ after, state: 'failed', reason });

  switch (outcome) {
    case 'connects':
      return { first: ringing, steps: [pickedUp, ...toConnected, forgotten] };
    case 'asks-for-a-key': {
      const asked: Step = { after: timing.ownPhoneAnswers, state: 'confirming' };
      const confirmed: Step = { after: timing.keyPressed, state: 'own-phone-answered' };
      return { first: ringing, steps: [asked, confirmed, ...toConnected, forgotten] };
    }
    case 'destination-hangs-up':
      return { first: ringing, steps: [pickedUp, ...toConnected, { ...forgotten, after: timing.talk }] };
    case 'no-answer':
      return { first: ringing, steps: [pickedUp, otherSideRings, fails(timing.noAnswer, 'no-answer')] };
    case 'rejected':
      return { first: ringing, steps: [pickedUp, otherSideRings, fails(timing.destinationAnswers, 'rejected')] };
    case 'busy':
    case 'number-unknown':
    case 'network':
      return { first: ringing, steps: [pickedUp, fails(timing.destinationRings, outcome)] };
    case 'not-allowed':
      return { first: ringing, steps: [fails(timing.destinationRings, 'not-allowed')] };
    case 'own-phone-no-answer':
      return { first: ringing, steps: [fails(timing.noAnswer, 'own-phone-no-answer')] };
    case 'own-phone-offline':
      // A PBX knows its registrations: it never rings a phone that is not there, so the call is made failed.
      return { first: { state: 'failed', reason: 'own-phone-offline' }, steps: [] };
  }
}

/** Lets the steps happen one after the other. Returns what stops the rest, for a call that is hung up. */
export function runSteps(steps: readonly Step[], clock: Clock, onStep: (step: Step) => void): () => void {
  let cancel: (() => void) | undefined;
  const arm = (index: number): void => {
    const step = steps[index];
    cancel =
      step &&
      clock.after(step.after, () => {
        arm(index + 1);
        onStep(step);
      });
  };
  arm(0);
  return () => cancel?.();
}
