import type { Translate } from '../../../shared/messages';

/** Who one is at an account. */
interface SignedInAs {
  readonly extension: string;
  readonly profile?: string | undefined;
}

/** Who is signed in: an extension of our own API by that word, of other systems what the person is called by there. */
export function whoIs(account: SignedInAs, t: Translate): string {
  return account.profile === undefined ? t('account.extension', { extension: account.extension }) : account.extension;
}
