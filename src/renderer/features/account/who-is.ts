import type { Translate } from '../../../shared/messages';
import type { AccountView } from '../../../shared/snapshot';

/** Who is signed in: an extension of our own API by that word, of other systems what the person is called by there. */
export function whoIs(account: Extract<AccountView, { status: 'signed-in' }>, t: Translate): string {
  return account.profile === undefined ? t('account.extension', { extension: account.extension }) : account.extension;
}
