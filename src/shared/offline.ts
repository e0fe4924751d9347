import { isLoopback } from './server-address';
import type { Snapshot } from './snapshot';

/** Whether no call can be asked for because this computer has no network. A server on this computer needs none. */
export function isOffline({ online, account }: Pick<Snapshot, 'online' | 'account'>): boolean {
  return !online && account.status === 'signed-in' && !isLoopback(new URL(account.server).hostname);
}
