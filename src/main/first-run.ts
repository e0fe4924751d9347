import type { Settings } from '../shared/settings';
import type { AccountView } from '../shared/snapshot';

/** What the first steps need. */
export interface FirstRunNeeds {
  readonly stage: () => Settings['firstRun'];
  readonly change: (stage: Settings['firstRun']) => void;
}

/**
 * Follows the account for the first steps: they begin with the first sign-in. Whoever was signed in when Dialboard started knows
 * it from before, and is not shown them.
 */
export function createFirstRun({ stage, change }: FirstRunNeeds): (view: AccountView) => void {
  let started = false;
  return ({ status }) => {
    if (status === 'restoring') return;
    const atStart = !started;
    started = true;
    if (stage() !== 'unseen') return;
    if (atStart && status !== 'signed-out') change('over');
    else if (status === 'signed-in') change('begun');
  };
}
