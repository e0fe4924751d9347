import type { CallAccount } from '../../../shared/call';
import type { Translate } from '../../../shared/messages';
import { hostOf } from '../../host-of';
import { whoIs } from './who-is';

/** An account among others: who one is there, the system, and the host; what is not known is left out. */
export function accountName({ server, extension, profile }: CallAccount, t: Translate): string {
  const who = extension === undefined ? undefined : whoIs({ extension, profile }, t);
  return [who, profile, hostOf(server)].filter((part) => part !== undefined && part !== '').join(' · ');
}
