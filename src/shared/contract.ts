import * as v from 'valibot';
import {
  contactDraftSchema,
  contactsOnPage,
  mostContacts,
  type Contact,
  type ContactDraft,
  type ContactsPage,
  type ImportPreview,
} from './contact';
import type { ConnectionTest } from './connection-test';
import { signInFormSchema, type SignInForm } from './credentials';
import {
  favouriteChangeSchema,
  favouriteDraftSchema,
  favouriteMoveSchema,
  type Favourite,
  type FavouriteDraft,
} from './favourite';
import { hotkeySettings, type HotkeySetting } from './hotkey/hotkey-view';
import { keptNames, type KeptName } from './keeping';
import type { MyData } from './my-data';
import type { Outcome } from './outcome';
import {
  profileDraftSchema,
  profileSavingSchema,
  profileTrialSchema,
  profileWhichSchema,
  type OwnProfilesList,
  type ProfileCheck,
  type ProfileDraft,
  type ProfileSaving,
  type ProfileText,
  type ProfileTrial,
  type ProfileWhich,
  type TrialResult,
} from './profile/own-profile';
import type { ProfileView } from './profile/profile-view';
import type { LinkHandlerStatus } from './link-handler';
import { settingsChangeSchema, type SettingsChange } from './settings';
import type { RecentsList, RecentsNews } from './recent';
import type { ShownNumber, Snapshot } from './snapshot';
import type { StartAtLogin } from './start-at-login';
import { trustIdSchema, trustPlaceSchema, type TrustOffer, type TrustPlace } from './trust';

const id = v.pipe(v.string(), v.uuid());

/** A wish from the dashboard to dial what was typed or pasted. */
const dialWishSchema = v.strictObject({
  /** Made by the dashboard for each press of *Call*; main dials an id at most once. */
  id,
  text: v.pipe(v.string(), v.maxLength(256)),
  /** Whether the number is hidden in this call; the setting decides when it is left out. */
  hideNumber: v.exactOptional(v.boolean()),
  /** Where in the dashboard it came from; the number field unless told otherwise. */
  source: v.exactOptional(v.picklist(['keypad', 'recents', 'favourite'])),
});

/** The person's answer to the question that is open. */
const askAnswerSchema = v.strictObject({
  id,
  answer: v.picklist(['call', 'cancel']),
  /** Which of several numbers, counted from 0. */
  choice: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99))),
  /** Not to ask again for ordinary numbers that come in by the same way: links, or the hotkey and what is like it. */
  dialOrdinary: v.exactOptional(v.literal(true)),
  /** Whether the number is hidden in this call; as the question showed it when it is left out. */
  hideNumber: v.exactOptional(v.boolean()),
});

/** An answer to a question, as the renderer sends it. */
export type AskAnswer = v.InferOutput<typeof askAnswerSchema>;

/** A wish to dial, as the renderer sends it. */
export type DialWish = v.InferOutput<typeof dialWishSchema>;

/** What the renderer may ask of main: the one contract. Adding a line here shows what else to write at compile time. */
export interface Requests {
  /** The state of everything; also tells main that the dashboard is listening. */
  getSnapshot: () => Snapshot;
  /** Checks the credentials with the server and, when they are right, saves them. */
  signIn: (form: SignInForm) => Outcome;
  /**
   * Tests the connection of a form as typed or, without one, of the account that is signed in. How it goes is in the snapshot.
   * Nothing is saved or forgotten by it.
   */
  testConnection: (form?: SignInForm) => Outcome<ConnectionTest>;
  /** The dial profiles that one can sign in with. */
  listProfiles: () => Outcome<readonly ProfileView[]>;
  /** The profiles of the person's own, and the files among them that are none. */
  listOwnProfiles: () => Outcome<OwnProfilesList>;
  /** The text of a profile, to be changed. */
  profileText: (which: ProfileWhich) => Outcome<ProfileText>;
  /** What is wrong with a text, or the requests that it would make. Sends and keeps nothing. */
  checkProfile: (draft: ProfileDraft) => Outcome<ProfileCheck>;
  /** Keeps a text as a profile. A server that is new to it needs the person's yes. Accounts that it moves are signed out. */
  saveProfile: (saving: ProfileSaving) => Outcome;
  /** Removes a profile of the person's own, with the accounts that use it; or a file that was set aside. */
  removeProfile: (which: ProfileWhich) => Outcome;
  /** Lets the person choose a file with a profile, and gives its text; null when none was chosen. Keeps nothing. */
  chooseProfileFile: () => Outcome<ProfileText | null>;
  /** Writes a profile to a file that the person chooses, and gives its name; null when none was chosen. */
  exportProfile: (which: { id: string }) => Outcome<string | null>;
  /** Signs in with a text, or asks for a call to the own extension, and keeps nothing. */
  tryProfile: (trial: ProfileTrial) => Outcome<TrialResult>;
  /** Goes over to another account that is saved. */
  switchAccount: (account: { id: string }) => Outcome;
  /** The certificate that a server shows. Nothing is sent there. */
  lookAtCertificate: (at: TrustPlace) => Outcome<TrustOffer>;
  /** Lets the person choose a file of certificate authorities; null when none was chosen. */
  chooseAuthority: (at: TrustPlace) => Outcome<TrustOffer | null>;
  /** Makes the account in use trust what was offered, or with null only whom the system trusts. */
  changeTrust: (change: { id: string | null }) => Outcome;
  /** Starts the demo PBX and signs in to it. */
  tryDemo: () => Outcome;
  /** Forgets the account: memory, keychain and note. */
  signOut: () => Outcome;
  /**
   * Goes on with another password for the account in use, by the keys of its secret fields. It takes the place of the one that
   * is saved only when the server takes it.
   */
  renewSecrets: (renewal: { values: Record<string, string> }) => Outcome;
  /** Asks the keychain once more, after it was locked or did not answer. */
  retryKeychain: () => Outcome;
  dial: (wish: DialWish) => Outcome;
  answerAsk: (answer: AskAnswer) => Outcome;
  hangUp: (call: { id: string }) => Outcome;
  /** Dials a favourite under an id that the dashboard makes, as `dial` does. */
  dialFavourite: (wish: { id: string; favourite: string }) => Outcome;
  addFavourite: (draft: FavouriteDraft) => Outcome<Favourite>;
  changeFavourite: (change: { id: string; draft: FavouriteDraft }) => Outcome<Favourite>;
  removeFavourite: (favourite: { id: string }) => Outcome;
  /** Puts back the favourite that was removed last. */
  undoRemoveFavourite: () => Outcome;
  moveFavourite: (move: { id: string; to: number }) => Outcome;
  /** Lets the person choose a file of contacts and says what would become of it; null when none was chosen. */
  chooseContactsFile: () => Outcome<ImportPreview | null>;
  /** Does what the preview with this id said. */
  importContacts: (preview: { id: string }) => Outcome;
  /** Contacts by name or number, a page from a place on, or fewer. */
  findContacts: (search: { text: string; from: number; most?: number }) => Outcome<ContactsPage>;
  addContact: (draft: ContactDraft) => Outcome<Contact>;
  /** Corrects a contact. */
  changeContact: (change: { id: string; draft: ContactDraft }) => Outcome<Contact>;
  removeContact: (contact: { id: string }) => Outcome;
  removeAllContacts: () => Outcome;
  /** All that Dialboard has of the person. */
  showMyData: () => Outcome<MyData>;
  /** Writes it where the person chooses; the name of the new folder, or null when none was chosen. */
  exportMyData: () => Outcome<string | null>;
  /** Deletes all that the inventory names but what the runtime keeps for itself. Ends at the first screen. */
  deleteEverything: () => Outcome;
  /** Tries again to read, or else to write, what is not kept at the moment. */
  retryKeeping: (what: { name: KeptName }) => Outcome;
  /** Each counts at once. A hotkey that cannot be had fails the change as a whole, and the one before stays. */
  changeSettings: (change: SettingsChange) => Outcome;
  /** The diagnostic report as a text, to be read before it is copied. */
  diagnosticReport: () => Outcome<string>;
  /** Copies the report that was shown last, exactly. */
  copyDiagnosticReport: () => Outcome;
  /** What the PBX would get for a text in the number field, with the settings as they are. Dials nothing. */
  previewNumber: (preview: { text: string }) => Outcome<ShownNumber>;
  /** The calls that are over. They are no part of the snapshot, since there may be a hundred thousand of them. */
  getRecents: () => RecentsList;
  removeRecents: (which: { ids: string[] }) => Outcome;
  clearRecents: () => Outcome;
  /** Puts a text on the clipboard. */
  copyText: (what: { text: string }) => Outcome;
  /** Whether Dialboard opens phone links on this system, and who does otherwise. */
  linkHandlerStatus: () => Outcome<LinkHandlerStatus>;
  /** Makes Dialboard the program for phone links, or no longer. */
  setLinkHandler: (wish: { on: boolean }) => Outcome<LinkHandlerStatus>;
  /** Opens the page of the system's settings where the person chooses the program for phone links. */
  openLinkSettings: () => Outcome;
  /** Whether Dialboard starts when the person logs in to the computer, and whether that can be changed from here. */
  startAtLoginStatus: () => Outcome<StartAtLogin>;
  setStartAtLogin: (wish: { on: boolean }) => Outcome<StartAtLogin>;
  /** Offers the link that waits. */
  showWaitingLink: () => Outcome;
  /** The page saw the network go or come back; main looks for itself. */
  networkChanged: () => Outcome;
  /** Lets go of the hotkeys while the person presses a new one. They are taken again when the window is no longer used. */
  pauseHotkey: (wish: { on: boolean }) => Outcome;
  /** Tries the hotkey: its next press is shown, and dials nothing. Or ends that. */
  tryHotkey: (wish: { on: boolean }) => Outcome;
  /** Copies the command that can be bound in the settings of the desktop. */
  copyHotkeyCommand: (which: { hotkey: HotkeySetting }) => Outcome;
}

/** The name of a request, which is also its IPC channel. */
export type RequestName = keyof Requests;

const noArgument = v.undefined();

/** How main reads the argument of each request. Whatever does not fit is refused before a handler sees it. */
export const requestSchemas = {
  getSnapshot: noArgument,
  signIn: signInFormSchema,
  testConnection: v.optional(signInFormSchema),
  listProfiles: noArgument,
  listOwnProfiles: noArgument,
  profileText: profileWhichSchema,
  checkProfile: profileDraftSchema,
  saveProfile: profileSavingSchema,
  removeProfile: profileWhichSchema,
  chooseProfileFile: noArgument,
  exportProfile: v.strictObject({ id: v.pipe(v.string(), v.maxLength(48)) }),
  tryProfile: profileTrialSchema,
  switchAccount: v.strictObject({ id: v.pipe(v.string(), v.maxLength(2048)) }),
  lookAtCertificate: trustPlaceSchema,
  chooseAuthority: trustPlaceSchema,
  changeTrust: v.strictObject({ id: v.nullable(trustIdSchema) }),
  tryDemo: noArgument,
  signOut: noArgument,
  renewSecrets: v.strictObject({ values: signInFormSchema.entries.values }),
  retryKeychain: noArgument,
  dial: dialWishSchema,
  answerAsk: askAnswerSchema,
  hangUp: v.strictObject({ id }),
  dialFavourite: v.strictObject({ id, favourite: id }),
  addFavourite: favouriteDraftSchema,
  changeFavourite: favouriteChangeSchema,
  removeFavourite: v.strictObject({ id }),
  undoRemoveFavourite: noArgument,
  moveFavourite: favouriteMoveSchema,
  chooseContactsFile: noArgument,
  importContacts: v.strictObject({ id }),
  findContacts: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(256)),
    from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostContacts)),
    most: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(contactsOnPage))),
  }),
  addContact: contactDraftSchema,
  changeContact: v.strictObject({ id, draft: contactDraftSchema }),
  removeContact: v.strictObject({ id }),
  removeAllContacts: noArgument,
  showMyData: noArgument,
  exportMyData: noArgument,
  deleteEverything: noArgument,
  retryKeeping: v.strictObject({ name: v.picklist(keptNames) }),
  changeSettings: settingsChangeSchema,
  diagnosticReport: noArgument,
  copyDiagnosticReport: noArgument,
  previewNumber: v.strictObject({ text: v.pipe(v.string(), v.maxLength(256)) }),
  getRecents: noArgument,
  removeRecents: v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(1000)) }),
  clearRecents: noArgument,
  copyText: v.strictObject({ text: v.pipe(v.string(), v.maxLength(256)) }),
  linkHandlerStatus: noArgument,
  setLinkHandler: v.strictObject({ on: v.boolean() }),
  openLinkSettings: noArgument,
  startAtLoginStatus: noArgument,
  setStartAtLogin: v.strictObject({ on: v.boolean() }),
  showWaitingLink: noArgument,
  networkChanged: noArgument,
  pauseHotkey: v.strictObject({ on: v.boolean() }),
  tryHotkey: v.strictObject({ on: v.boolean() }),
  copyHotkeyCommand: v.strictObject({ hotkey: v.picklist(hotkeySettings) }),
} satisfies { [Name in RequestName]: v.GenericSchema<Parameters<Requests[Name]>[0]> };

/** A part of the dashboard that a menu of main opens. */
export type Place = 'dialler' | 'settings' | 'keys' | 'find';

/** What main tells the renderer unasked. */
export interface Events {
  snapshot: Snapshot;
  /** The person chose this place in a menu. */
  goTo: Place;
  /** Each change of recents. */
  recents: RecentsNews;
}

/** The name of an event, which is also its IPC channel. */
export type EventName = keyof Events;

/** The bridge that the preload script puts on `window.dialboard`: the contract, nothing more. */
export type Bridge = {
  readonly [Name in RequestName]: (...args: Parameters<Requests[Name]>) => Promise<ReturnType<Requests[Name]>>;
} & {
  /** Calls the listener with every new snapshot; returns what stops it. */
  readonly onSnapshot: (listener: (snapshot: Snapshot) => void) => () => void;
  /** Calls the listener with every place that a menu opens; returns what stops it. */
  readonly onGoTo: (listener: (place: Place) => void) => () => void;
  /** Calls the listener with every change of recents; returns what stops it. */
  readonly onRecents: (listener: (news: RecentsNews) => void) => () => void;
};
