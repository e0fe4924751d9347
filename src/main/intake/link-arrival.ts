import type { AccountView } from '../../shared/snapshot';
import type { Settings } from '../../shared/settings';

/** What a link from outside does when it arrives, before it is read. */
export interface LinkArrival {
  /** `now`; `signed-in`: once somebody is; `looked-for`: when the person asks for it. */
  readonly offer: 'now' | 'signed-in' | 'looked-for';
  /** Whether the window comes to the front at once. */
  readonly show: boolean;
}

/**
 * The decision, a table:
 *
 * | | usual | desk-phone mode | do not disturb |
 * |---|---|---|---|
 * | signed in | window, offered | offered; the window comes only with a question | waits until looked for |
 * | account is being restored | window, offered when signed in | offered when signed in | waits until looked for |
 * | signed out or locked out | window, offered when signed in | the same: without signing in there is no call | waits |
 *
 * A link to an emergency number is shown at once whatever is set; see the arrivals, which find that out once it was read.
 */
export function linkArrival(
  status: AccountView['status'],
  { deskPhone, linksWait }: Pick<Settings, 'deskPhone' | 'linksWait'>,
): LinkArrival {
  if (linksWait) return { offer: 'looked-for', show: false };
  if (status === 'signed-in') return { offer: 'now', show: !deskPhone };
  return { offer: 'signed-in', show: !deskPhone || status !== 'restoring' };
}
