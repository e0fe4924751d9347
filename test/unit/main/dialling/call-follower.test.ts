import { expect, it } from 'vitest';
import { followCall, pauseAfter } from '../../../../src/main/dialling/call-follower';
import type { CallReport, DialApi } from '../../../../src/main/dialling/dialboard-api';
import { done, failed, type Outcome } from '../../../../src/shared/outcome';

/** Follows a call at a PBX that answers from a list, and gives what was told. */
async function follow(answers: readonly Outcome<CallReport | 'gone' | 'untold'>[]): Promise<string[]> {
  const told: string[] = [];
  const left = [...answers];
  const api = {
    pace: { usual: 1, longest: 2 },
    watch: () => Promise.resolve(),
    report: () => Promise.resolve(left.shift() ?? done('gone' as const)),
  } as unknown as DialApi;
  const events = {
    report: ({ state }: CallReport) => told.push(state),
    silence: () => told.push('silence'),
    gone: () => told.push('gone'),
    untold: () => told.push('untold'),
  };
  await followCall(api, '1', events, new AbortController().signal);
  return told;
}

const ringing = done<CallReport>({ id: '1', state: 'ringing-own-phone' });
const lost = failed({ code: 'connection-lost' });

it('a call is asked for until it is gone, through silences', async () => {
  expect(await follow([ringing, lost, lost, ringing])).toEqual([
    'ringing-own-phone',
    'silence',
    'silence',
    'ringing-own-phone',
    'gone',
  ]);
});

it('a PBX that tells nothing is asked no more', async () => {
  expect(await follow([done('untold'), ringing])).toEqual(['untold']);
});

it('the pause grows to the longest one, or to what the server asks for', () => {
  const pace = { usual: 1000, longest: 5000 };
  expect(pauseAfter({ code: 'timed-out' }, 1000, pace)).toBe(2000);
  expect(pauseAfter({ code: 'timed-out' }, 4000, pace)).toBe(5000);
  expect(pauseAfter({ code: 'too-many-requests', retryAfter: 60 }, 1000, pace)).toBe(60_000);
});
