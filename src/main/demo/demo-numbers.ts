import type { CallOutcome } from './phone-simulation';

/** A number that always goes the same way, so that a newcomer can see every outcome without any setting. */
export interface DemoNumber {
  readonly number: string;
  readonly outcome: CallOutcome;
  /** What happens, for people at a terminal. */
  readonly about: string;
}

/** The internal numbers of the demo PBX. */
export const demoNumbers: readonly DemoNumber[] = [
  { number: '201', outcome: 'connects', about: 'answers' },
  { number: '202', outcome: 'busy', about: 'is busy' },
  { number: '203', outcome: 'no-answer', about: 'does not answer' },
  { number: '204', outcome: 'rejected', about: 'rejects the call' },
  { number: '205', outcome: 'number-unknown', about: 'does not exist' },
  { number: '206', outcome: 'not-allowed', about: 'may not be called from this extension' },
  { number: '207', outcome: 'network', about: 'cannot be reached: the network fails' },
  { number: '208', outcome: 'asks-for-a-key', about: 'answers; your own phone asks for a key first' },
  { number: '209', outcome: 'destination-hangs-up', about: 'answers and hangs up soon after' },
  { number: '210', outcome: 'own-phone-no-answer', about: 'your own phone is not picked up' },
  { number: '211', outcome: 'own-phone-offline', about: 'your own phone is offline' },
];

/** How a call to this destination goes. Post-dial digits make no difference; every other number answers. */
export function outcomeOf(destination: string): CallOutcome {
  const number = destination.split(/[,;wp]/)[0];
  return demoNumbers.find((demo) => demo.number === number)?.outcome ?? 'connects';
}
