import type { CallAccount } from './call';
import type { AccountView } from './snapshot';

/** The account in use as calls name it; undefined where it is the only one, and goes without saying. */
export function activeAccount(account: AccountView): CallAccount | undefined {
  if (account.status !== 'signed-in' || account.others === undefined) return undefined;
  const { server, extension, profile } = account;
  return { server, extension, ...(profile === undefined ? {} : { profile }) };
}
