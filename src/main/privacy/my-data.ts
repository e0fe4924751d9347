import type { Contact } from '../../shared/contact';
import type { MyData, PastCall } from '../../shared/my-data';
import type { Profile } from '../../shared/profile/profile';
import type { Recent } from '../../shared/recent';
import type { AccountView, Snapshot } from '../../shared/snapshot';

/** Puts together all that there is of the person. */
export function collectMyData(
  { account, settings, favourites }: Pick<Snapshot, 'account' | 'settings' | 'favourites'>,
  contacts: readonly Contact[],
  profiles: readonly Profile[],
  recents: readonly Recent[],
  now: Date,
): MyData {
  return {
    format: 'dialboard-export',
    version: 1,
    time: now.toISOString(),
    account: account.status === 'signed-in' ? accountData(account) : null,
    settings,
    favourites: favourites.map(({ name, shown, colour, key }) => ({ name, shown, colour, key })),
    contacts: contacts.map(({ name, organisation, numbers }) => ({ name, organisation, numbers })),
    profiles,
    calls: recents.map(pastCall),
  };
}

function accountData({ server, extension, trust }: Extract<AccountView, { status: 'signed-in' }>): MyData['account'] {
  return { server, extension, ...(trust === undefined ? {} : { trust }) };
}

function pastCall({ shown, again = shown, name, outcome, reason, at }: Recent): PastCall {
  return {
    number: again,
    ...(name === undefined ? {} : { name }),
    time: new Date(at).toISOString(),
    outcome,
    ...(reason === undefined ? {} : { reason }),
  };
}
