import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callStates, isOver, mayFollow } from '../../../src/shared/call';

const state = fc.constantFrom(...callStates);

describe('the states of a call', () => {
  it('go forwards only, so a late report cannot turn time back', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        if (mayFollow(from, to)) expect(mayFollow(to, from)).toBe(false);
      }),
    );
  });

  it('end: nothing follows a call that is over', () => {
    fc.assert(
      fc.property(state, state, (from, to) => {
        if (isOver(from)) expect(mayFollow(from, to)).toBe(false);
      }),
    );
  });

  it('may be skipped: a PBX that reports little is no error', () => {
    expect(mayFollow('requested', 'connected')).toBe(true);
    expect(mayFollow('ringing-own-phone', 'ended')).toBe(true);
    expect(mayFollow('connected', 'ringing-destination')).toBe(false);
  });
});
