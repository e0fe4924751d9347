import { describe, expect, it } from 'vitest';
import { createCallRegister, type CallRegister, type PbxCall } from '../../../../src/main/demo/call-register';
import { defaultTiming } from '../../../../src/main/demo/timing';
import { createFakeClock, type FakeClock } from './fake-clock';

function setUp(): { calls: CallRegister; clock: FakeClock; start: () => PbxCall; changes: PbxCall[] } {
  const clock = createFakeClock();
  let count = 0;
  const calls = createCallRegister({ clock, timing: defaultTiming, ids: () => `call-${String((count += 1))}` });
  const changes: PbxCall[] = [];
  calls.onChange((call) => changes.push(call));
  const start = (): PbxCall =>
    calls.start({ extension: '100', destination: '020', anonymous: false, outcome: 'connects' });
  return { calls, clock, start, changes };
}

describe('the call register', () => {
  it('counts the version up and tells the time of each change', () => {
    const { calls, clock, start, changes } = setUp();
    expect(start()).toEqual({
      id: 'call-1',
      destination: '020',
      state: 'ringing-own-phone',
      version: 1,
      createdAt: '2026-05-04T09:00:00.000Z',
      updatedAt: '2026-05-04T09:00:00.000Z',
    });
    clock.pass(6_000);
    expect(changes.map(({ version, state, updatedAt }) => [version, state, updatedAt.slice(17, 23)])).toEqual([
      [2, 'own-phone-answered', '02.000'],
      [3, 'ringing-destination', '02.700'],
      [4, 'connected', '05.700'],
    ]);
    expect(calls.find('100', 'call-1')).toEqual(changes.at(-1));
  });

  it('hangs up once, and a call that is over stays as it is', () => {
    const { calls, clock, start, changes } = setUp();
    start();
    clock.pass(3_000);
    expect(calls.hangUp('100', 'call-1')).toBe(true);
    const ended = calls.find('100', 'call-1');
    expect(ended).toMatchObject({ state: 'ended', reason: 'hung-up', version: 4 });
    clock.pass(60_000);
    expect(calls.hangUp('100', 'call-1')).toBe(true);
    expect(calls.find('100', 'call-1')).toEqual(ended);
    expect(changes.filter(({ state }) => state === 'ended')).toHaveLength(1);
    expect(clock.waiting()).toBe(0);
  });

  it('does not let one extension see or end the call of another', () => {
    const { calls, start } = setUp();
    start();
    expect(calls.find('101', 'call-1')).toBeUndefined();
    expect(calls.hangUp('101', 'call-1')).toBe(false);
    expect(calls.find('100', 'call-1')?.state).toBe('ringing-own-phone');
  });

  it('keeps a thousand calls and leaves no timer behind for the others', () => {
    const { calls, clock, start } = setUp();
    for (let i = 0; i < 1_005; i += 1) start();
    expect(calls.all()).toHaveLength(1_000);
    expect(clock.waiting()).toBe(1_000);
    expect(calls.find('100', 'call-5')).toBeUndefined();
    expect(calls.find('100', 'call-6')).toBeDefined();
  });

  it('stops telling a listener that wants no more', () => {
    const { calls, clock, start } = setUp();
    const seen: PbxCall[] = [];
    const stop = calls.onChange((call) => seen.push(call));
    start();
    clock.pass(2_000);
    stop();
    clock.pass(2_000);
    expect(seen).toHaveLength(1);
  });
});
