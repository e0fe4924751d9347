import { expect, it } from 'vitest';
import { createFirstRun } from '../../../src/main/first-run';
import type { Settings } from '../../../src/shared/settings';
import type { AccountView } from '../../../src/shared/snapshot';

const server = 'https://pbx.example.com';
const views = {
  restoring: { status: 'restoring', server },
  out: { status: 'signed-out', server: '' },
  in: { status: 'signed-in', server, extension: '201', demo: false, anonymous: 'supported' },
  locked: { status: 'locked-out', server, problem: { code: 'keychain-locked' } },
} satisfies Record<string, AccountView>;

/** How far the first steps are after the account went this way. */
function after(way: readonly (keyof typeof views)[], before: Settings['firstRun'] = 'unseen') {
  let stage = before;
  const follow = createFirstRun({ stage: () => stage, change: (next) => (stage = next) });
  for (const name of way) follow(views[name]);
  return stage;
}

it('the first steps begin with the first sign-in', () => {
  expect(after(['restoring', 'out'])).toBe('unseen');
  expect(after(['restoring', 'out', 'in'])).toBe('begun');
  expect(after(['out', 'in', 'out', 'restoring', 'in'])).toBe('begun');
});

it('whoever was signed in from before is not shown them, also with a keychain that is locked', () => {
  expect(after(['restoring', 'in'])).toBe('over');
  expect(after(['restoring', 'locked'])).toBe('over');
});

it('they stay begun until they are over, and never come back by themselves', () => {
  expect(after(['restoring', 'in'], 'begun')).toBe('begun');
  for (const way of [
    ['restoring', 'in'],
    ['out', 'in', 'out', 'in'],
  ] as const)
    expect(after(way, 'over')).toBe('over');
});
