import type { AnonymousSupport } from './anonymous';
import type { Call, CallAccount, IntentSource } from './call';
import type { ConnectionTest } from './connection-test';
import type { ContactsView } from './contact';
import type { Favourite } from './favourite';
import type { NotKept } from './keeping';
import type { HotkeyTrial } from './hotkey/hotkey-trial';
import type { HotkeyView } from './hotkey/hotkey-view';
import type { Locale } from './locale';
import type { Policy } from './policy';
import type { Problem } from './problem';
import type { SecretField } from './profile/profile-view';
import type { Settings } from './settings';
import type { TrustView } from './trust';

/** The account as the dashboard shows it. There is no password in it, and never will be. */
export type AccountView =
  | { readonly status: 'signed-out'; readonly server: string }
  /** An account was saved; the keychain is being asked for it. */
  | { readonly status: 'restoring'; readonly server: string }
  /** An account was saved, but the keychain does not give it. */
  | { readonly status: 'locked-out'; readonly server: string; readonly problem: Problem }
  | {
      readonly status: 'signed-in';
      /** Names it among the other accounts, when there are any. */
      readonly id?: string;
      readonly server: string;
      readonly extension: string;
      readonly demo: boolean;
      /** Whether this PBX can hide the person's number. */
      readonly anonymous: AnonymousSupport;
      /** Name of the dial profile, when it is not the dial API of our own. */
      readonly profile?: string;
      /** Whom it trusts beside the authorities of the system. */
      readonly trust?: TrustView;
      /** The other accounts that are saved, when there are any. */
      readonly others?: readonly OtherAccount[];
      /** Set when the password could not be saved: signed in for this run only. */
      readonly notRemembered?: Problem;
      /** Set when the server no longer takes the password: why, and which secrets can be typed anew. */
      readonly refused?: { readonly problem: Problem; readonly fields: readonly SecretField[] };
    };

/** An account that is saved and not the one in use. */
export interface OtherAccount {
  /** Names it in requests. */
  readonly id: string;
  readonly server: string;
  /** Name of its dial profile, when it is not the dial API of our own. */
  readonly profile?: string;
}

/** A number as it is shown before it is called. */
export interface ShownNumber {
  /** What will be handed to the PBX. */
  readonly number: string;
  /** As people of the home region write it. */
  readonly shown: string;
  /** What it is compared by: E.164, or the digits of a smaller plan. */
  readonly target?: string;
  /** Whose it is, by the favourites and contacts. */
  readonly name?: string;
  /** ISO 3166-1 code of the number's country, where it has one. */
  readonly country?: string;
  /** The kind of number, in the words of the dial target. */
  readonly type: string;
  readonly extension?: string;
  /** Digits that are sent after the other side answers. */
  readonly postDial?: string;
}

/** A question that main asks before it dials: one at a time. */
export type Ask =
  /** Shall this number be called? */
  | (ShownNumber & {
      readonly kind: 'number';
      /** The account that will dial it, where a rule names another than the one in use. */
      readonly via?: CallAccount;
      /** The id of the intent. */
      readonly id: string;
      readonly source: IntentSource;
      /** Why it asks, in the words of the decision; the gravest first. */
      readonly reasons: readonly string[];
      /** Whether the number will be hidden, unless the answer says otherwise. */
      readonly anonymous: boolean;
    })
  /** An emergency number: shall it be called (`call`), or is it only shown, to be called on another phone? */
  | (ShownNumber & {
      readonly kind: 'emergency';
      readonly id: string;
      readonly source: IntentSource;
      readonly call: boolean;
      /** The number was to be hidden, which it never is in such a call. */
      readonly anonymousIgnored: boolean;
    })
  /** Which of these numbers shall be called? */
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly source: IntentSource;
      readonly candidates: readonly ShownNumber[];
    }
  /** A link that cannot be called, and why: there is nothing to answer but to close it. */
  | { readonly kind: 'refused'; readonly id: string; readonly source: IntentSource; readonly reason: string }
  /** So many links came at once that none of them is dialled. */
  | { readonly kind: 'flood'; readonly id: string; readonly source: 'link'; readonly count: number };

/** All that the renderer knows, in one piece: it can never judge on half a picture. */
export interface Snapshot {
  /** Grows with every change; an older snapshot never replaces a newer one. */
  readonly version: number;
  readonly locale: Locale;
  readonly account: AccountView;
  readonly ask: Ask | null;
  /** The settings that count, those that the organisation decides among them. */
  readonly settings: Settings;
  readonly policy: Policy;
  readonly hotkey: HotkeyView;
  /** A press of the hotkey that the person tries, while that goes on. */
  readonly hotkeyTrial: HotkeyTrial | null;
  /** The hotkey that opens the command box. */
  readonly boxHotkey: HotkeyView;
  /** The home region in use (ISO 3166-1): that of the settings or, where they leave it open, of the system. */
  readonly region: string;
  /** The calls of this run, the newest first. */
  readonly calls: readonly Call[];
  /** In the person's order. */
  readonly favourites: readonly Favourite[];
  readonly contacts: ContactsView;
  readonly notKept: NotKept;
  /** Whether this computer has a network, as far as it can tell. */
  readonly online: boolean;
  /** Whether Dialboard has an icon in the tray of the system. */
  readonly tray: boolean;
  /** Whether a link waits until the person looks for it. */
  readonly linkWaits: boolean;
  /** The newest test of the connection in this run. */
  readonly connectionTest: ConnectionTest | null;
  /** The emergency number of a link that came while nobody is signed in, so that it cannot be called. */
  readonly emergencyWaits: string | null;
}
