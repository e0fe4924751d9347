import { describe, expect, it } from 'vitest';
import { outcomes, planCall, runSteps, type CallOutcome } from '../../../../src/main/demo/phone-simulation';
import { demoNumbers, outcomeOf } from '../../../../src/main/demo/demo-numbers';
import { defaultTiming, scalePhones } from '../../../../src/main/demo/timing';
import { mayFollow } from '../../../../src/shared/call';
import { createFakeClock } from './fake-clock';

/** What happens, as `seconds state reason`. */
function play(outcome: CallOutcome, timing = defaultTiming): string[] {
  const clock = createFakeClock();
  const start = clock.now();
  const plan = planCall(outcome, timing);
  const seen = [`0 ${plan.first.state} ${plan.first.reason ?? ''}`.trim()];
  runSteps(plan.steps, clock, ({ state, reason }) => {
    seen.push(`${String((clock.now() - start) / 1000)} ${state} ${reason ?? ''}`.trim());
  });
  clock.pass(3_600_000);
  expect(clock.waiting()).toBe(0);
  return seen;
}

const expected: Record<CallOutcome, string[]> = {
  connects: [
    '0 ringing-own-phone',
    '2 own-phone-answered',
    '2.7 ringing-destination',
    '5.7 connected',
    '605.7 ended hung-up-by-destination',
  ],
  busy: ['0 ringing-own-phone', '2 own-phone-answered', '2.7 failed busy'],
  'no-answer': ['0 ringing-own-phone', '2 own-phone-answered', '2.7 ringing-destination', '22.7 failed no-answer'],
  rejected: ['0 ringing-own-phone', '2 own-phone-answered', '2.7 ringing-destination', '5.7 failed rejected'],
  'number-unknown': ['0 ringing-own-phone', '2 own-phone-answered', '2.7 failed number-unknown'],
  'not-allowed': ['0 ringing-own-phone', '0.7 failed not-allowed'],
  network: ['0 ringing-own-phone', '2 own-phone-answered', '2.7 failed network'],
  'asks-for-a-key': [
    '0 ringing-own-phone',
    '2 confirming',
    '3.5 own-phone-answered',
    '4.2 ringing-destination',
    '7.2 connected',
    '607.2 ended hung-up-by-destination',
  ],
  'destination-hangs-up': [
    '0 ringing-own-phone',
    '2 own-phone-answered',
    '2.7 ringing-destination',
    '5.7 connected',
    '10.7 ended hung-up-by-destination',
  ],
  'own-phone-no-answer': ['0 ringing-own-phone', '20 failed own-phone-no-answer'],
  'own-phone-offline': ['0 failed own-phone-offline'],
};

describe('the simulated phones', () => {
  it.each(outcomes)('%s', (outcome) => {
    expect(play(outcome)).toEqual(expected[outcome]);
  });

  it.each(outcomes)('%s only goes forwards and ends', (outcome) => {
    const { first, steps } = planCall(outcome, defaultTiming);
    const states = [first, ...steps].map(({ state }) => state);
    for (const [index, state] of states.entries()) {
      const next = states[index + 1];
      if (next !== undefined) expect(mayFollow(state, next), `${state} → ${next}`).toBe(true);
    }
    expect(['ended', 'failed']).toContain(states.at(-1));
  });

  it('does nothing more once it is stopped', () => {
    const clock = createFakeClock();
    const seen: string[] = [];
    const stop = runSteps(planCall('connects', defaultTiming).steps, clock, ({ state }) => seen.push(state));
    clock.pass(2_000);
    stop();
    clock.pass(3_600_000);
    expect(seen).toEqual(['own-phone-answered']);
    expect(clock.waiting()).toBe(0);
  });

  it('can be stopped from within a step', () => {
    const clock = createFakeClock();
    const seen: string[] = [];
    const stop = runSteps(planCall('connects', defaultTiming).steps, clock, ({ state }) => {
      seen.push(state);
      stop();
    });
    clock.pass(3_600_000);
    expect(seen).toEqual(['own-phone-answered']);
  });

  it('is ten times as fast when scaled so, and leaves the pace of HTTP alone', () => {
    const fast = scalePhones(defaultTiming, 0.1);
    expect(play('busy', fast)).toEqual(['0 ringing-own-phone', '0.2 own-phone-answered', '0.27 failed busy']);
    expect(fast.heartbeat).toBe(defaultTiming.heartbeat);
  });
});

describe('the demo numbers', () => {
  it('have an outcome each, and every outcome has a number', () => {
    expect(new Set(demoNumbers.map(({ number }) => number)).size).toBe(demoNumbers.length);
    expect(demoNumbers.map(({ outcome }) => outcome).sort()).toEqual([...outcomes].sort());
  });

  it('keep their outcome with digits to send afterwards', () => {
    expect(outcomeOf('202')).toBe('busy');
    expect(outcomeOf('202,,12')).toBe('busy');
    expect(outcomeOf('202w12')).toBe('busy');
  });

  it('leave every other number to answer', () => {
    for (const number of ['+31201234567', '20', '2020', '*202', '+202']) expect(outcomeOf(number)).toBe('connects');
  });
});
