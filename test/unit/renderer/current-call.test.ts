import { describe, expect, it } from 'vitest';
import { chooseCurrent, formatDuration, talkTime } from '../../../src/renderer/features/call/current-call';
import { mayDial } from '../../../src/renderer/features/dialler/use-dial';
import type { Call, CallState } from '../../../src/shared/call';
import { idle as snapshot, questions } from './snapshots';

const call = (id: string, ...states: CallState[]): Call => ({
  id,
  number: '020',
  shown: '020',
  source: 'keypad',
  state: states.at(-1) ?? 'requested',
  timeline: states.map((state, index) => ({ state, at: 1000 * (index + 1) })),
});

describe('chooseCurrent', () => {
  it('is none without calls', () => {
    expect(chooseCurrent([])).toBeNull();
  });

  it('is the newest when all are over', () => {
    expect(chooseCurrent([call('new', 'failed'), call('old', 'ended')])?.id).toBe('new');
  });

  it('is the one that goes on, also when a newer one failed', () => {
    expect(chooseCurrent([call('new', 'failed'), call('on', 'connected')])?.id).toBe('on');
  });
});

describe('talkTime', () => {
  it('is none before the two are connected', () => {
    expect(talkTime(call('a', 'requested', 'ringing-destination', 'failed'))).toBeNull();
  });

  it('begins with connected and ends with the end', () => {
    expect(talkTime(call('a', 'requested', 'connected'))).toEqual({ from: 2000, to: null });
    expect(talkTime(call('a', 'requested', 'connected', 'ended'))).toEqual({ from: 2000, to: 3000 });
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [7_000, '0:07'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
    [-5_000, '0:00'],
  ])('writes %d ms as %s', (span, text) => {
    expect(formatDuration(span)).toBe(text);
  });
});

describe('mayDial', () => {
  it('is so when nothing goes on', () => {
    expect(mayDial(snapshot)).toBe(true);
    expect(mayDial({ ...snapshot, calls: [call('a', 'ended'), call('b', 'unknown-outcome')] })).toBe(true);
  });

  it('is not so before main answered, during a call, or with a question open', () => {
    expect(mayDial(null)).toBe(false);
    expect(mayDial({ ...snapshot, calls: [call('a', 'ended'), call('b', 'requested')] })).toBe(false);
    expect(mayDial({ ...snapshot, ask: questions.number })).toBe(false);
  });
});
