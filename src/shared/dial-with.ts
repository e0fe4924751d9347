import type { CallAccount } from './call';
import type { Settings } from './settings';
import type { AccountView } from './snapshot';

/** The account in use as calls name it; undefined where it is the only one, and goes without saying. */
export function activeAccount(account: AccountView): CallAccount | undefined {
  if (account.status !== 'signed-in' || account.others === undefined) return undefined;
  const { server, extension, profile } = account;
  return { server, extension, ...(profile === undefined ? {} : { profile }) };
}

/** Another account than the one in use that the person's rule wants to be dialled with. */
export interface RuledAccount {
  readonly id: string;
  /** What is known of it; undefined when it is no longer there. */
  readonly account: CallAccount | undefined;
}

/**
 * The account that the person's rule names for a number, where it is another than the one in use. The rule is about extensions of
 * the own PBX and nothing else: emergency numbers, above all, go by the account in use.
 * @param internal whether the number is such an extension
 */
export function ruledAccount(
  internal: boolean,
  { internalAccount }: Pick<Settings, 'internalAccount'>,
  view: AccountView,
): RuledAccount | undefined {
  if (!internal || internalAccount === '' || view.status !== 'signed-in' || view.id === internalAccount)
    return undefined;
  const other = view.others?.find(({ id }) => id === internalAccount);
  if (other === undefined) return { id: internalAccount, account: undefined };
  const { server, profile } = other;
  return { id: internalAccount, account: { server, ...(profile === undefined ? {} : { profile }) } };
}

/** The host of the account that an id names; undefined when the id names none. */
export function hostOfAccount(id: string): string | undefined {
  const [origin = ''] = id.split('#');
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
