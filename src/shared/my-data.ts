import type { Contact } from './contact';
import type { Favourite } from './favourite';
import type { Profile } from './profile/profile';
import type { Settings } from './settings';
import type { TrustView } from './trust';

/** A call as the person gets it to see: no ids, no inner states. */
export interface PastCall {
  readonly number: string;
  readonly name?: string;
  /** When it was asked for (RFC 3339, UTC). */
  readonly time: string;
  /** `connected`, `not-connected` or `unknown`. */
  readonly outcome: string;
  readonly reason?: string;
}

/** All that Dialboard has of the person, but for the password: it is in the keychain, and stays there. */
export interface MyData {
  readonly format: 'dialboard-export';
  readonly version: 1;
  /** When it was put together (RFC 3339, UTC). */
  readonly time: string;
  readonly account: {
    readonly server: string;
    readonly extension: string;
    /** The certificates that were chosen to be trusted there. */
    readonly trust?: TrustView;
  } | null;
  readonly settings: Settings;
  readonly favourites: readonly Omit<Favourite, 'id' | 'target' | 'number'>[];
  readonly contacts: readonly Omit<Contact, 'id'>[];
  /** The dial profiles of the person's own, as documents. */
  readonly profiles: readonly Profile[];
  readonly calls: readonly PastCall[];
}
