import { clipboard, shell } from 'electron';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { SettingsChange } from '../../shared/settings';
import type { AccountService } from '../account/account-service';
import type { TestConnection } from '../account/connection-tester';
import type { TrustOffers } from '../account/trust-offers';
import type { DialService } from '../dialling/dial-service';
import type { Intents } from '../dialling/intents';
import type { OwnProfileRequests } from '../dialling/profile/own-profile-requests';
import type { ProfileShelf } from '../dialling/profile/profile-shelf';
import type { Arrivals } from '../intake/arrivals';
import type { Handlers } from '../ipc/requests';
import type { Recents } from '../recents/recents';
import type { State } from '../state';
import { loadLinkHandler, loadStartAtLogin } from './chunks';
import type { KeptLog } from './keep-log';
import type { KeptData } from './kept-data';
import type { Rights } from './rights';

/** Everything that answers the window. */
export interface Answerers {
  readonly state: State;
  readonly account: AccountService;
  readonly testConnection: TestConnection;
  readonly offers: TrustOffers;
  readonly profiles: ProfileShelf;
  readonly ownProfileRequests: () => Promise<OwnProfileRequests>;
  readonly intents: Intents;
  readonly dialService: DialService;
  readonly recents: Recents;
  readonly kept: KeptData;
  readonly arrivals: Arrivals;
  readonly log: KeptLog;
  readonly rights: Rights;
  readonly changeSettings: (change: SettingsChange) => Promise<Outcome>;
  readonly tryHotkey: (on: boolean) => void;
  /** Lets go of the hotkey while a new one is pressed, or takes it again. */
  readonly pauseHotkey: (on: boolean) => void;
  readonly lookAtNetwork: () => void;
}

/** Who answers each request of the contract. */
export function createAnswers(answerers: Answerers): Handlers {
  const { state, account, profiles, ownProfileRequests, intents, dialService, recents, kept, arrivals, log, rights } =
    answerers;
  const { testConnection, offers, changeSettings, tryHotkey, pauseHotkey, lookAtNetwork } = answerers;
  const { favourites, contacts } = kept;
  return {
    getSnapshot: () => state.get(),
    signIn: (form) => account.signIn(form),
    testConnection,
    listProfiles: async () => done(await profiles.views()),
    listOwnProfiles: async () => (await ownProfileRequests()).list(),
    profileText: async (which) => (await ownProfileRequests()).text(which),
    checkProfile: async (draft) => (await ownProfileRequests()).check(draft),
    saveProfile: async (saving) => (await ownProfileRequests()).save(saving),
    removeProfile: async (which) => (await ownProfileRequests()).remove(which),
    chooseProfileFile: async () => (await ownProfileRequests()).chooseFile(),
    exportProfile: async (which) => (await ownProfileRequests()).exportFile(which),
    tryProfile: async (trial) => (await ownProfileRequests()).tryOut(trial),
    switchAccount: ({ id }) => account.switchTo(id),
    lookAtCertificate: async (place) => {
      const server = await account.serverAt(place);
      return 'code' in server ? failed(server) : offers.look(server);
    },
    chooseAuthority: async (place) => {
      const server = await account.serverAt(place);
      return 'code' in server ? failed(server) : offers.choose(server);
    },
    changeTrust: ({ id }) => account.changeTrust(id),
    tryDemo: () => account.tryDemo(),
    signOut: () => account.signOut(),
    renewSecrets: async ({ values }) => {
      const outcome = await account.renewSecrets(values);
      // Calls that nobody asked after meanwhile.
      if (outcome.ok) dialService.wake();
      return outcome;
    },
    retryKeychain: () => account.retryKeychain(),
    dial: ({ source = 'keypad', ...wish }) => intents.take({ ...wish, source }),
    answerAsk: (answer) => intents.answer(answer),
    hangUp: ({ id }) => dialService.hangUp(id),
    dialFavourite: ({ id, favourite }) => {
      const wish = favourites.wish(id, favourite);
      return wish === undefined ? failed({ code: 'favourite-gone' }) : intents.take(wish);
    },
    addFavourite: (draft) => favourites.add(draft),
    changeFavourite: ({ id, draft }) => favourites.change(id, draft),
    removeFavourite: ({ id }) => favourites.remove(id),
    undoRemoveFavourite: () => favourites.undoRemove(),
    moveFavourite: ({ id, to }) => favourites.move(id, to),
    chooseContactsFile: () => contacts.choose(),
    importContacts: ({ id }) => contacts.take(id),
    findContacts: ({ text, from, most }) => done(contacts.find(text, from, most)),
    addContact: (draft) => contacts.add(draft),
    changeContact: ({ id, draft }) => contacts.change(id, draft),
    removeContact: ({ id }) => contacts.remove(id),
    removeAllContacts: () => contacts.removeAll(),
    showMyData: async () => done(await rights.myData()),
    exportMyData: () => rights.exportMyData(),
    deleteEverything: () => rights.deleteEverything(),
    retryKeeping: ({ name }) => kept.documents[name].retry().then(() => done()),
    changeSettings,
    diagnosticReport: async () => done(await log.report()),
    copyDiagnosticReport: async () => {
      await clipboard.writeText(log.lastReport());
      return done();
    },
    previewNumber: ({ text }) => intents.preview(text),
    getRecents: () => recents.list(),
    removeRecents: ({ ids }) => {
      recents.remove(ids);
      return done();
    },
    clearRecents: () => {
      recents.clear();
      return done();
    },
    copyText: async ({ text }) => {
      await clipboard.writeText(text);
      return done();
    },
    linkHandlerStatus: async () => done(await (await loadLinkHandler()).status()),
    setLinkHandler: async ({ on }) => {
      const handler = await loadLinkHandler();
      return on ? handler.register() : handler.unregister();
    },
    openLinkSettings: async () => {
      const page = (await loadLinkHandler()).settingsPage();
      if (page !== undefined) await shell.openExternal(page);
      return done();
    },
    startAtLoginStatus: async () => done(await (await loadStartAtLogin()).status()),
    setStartAtLogin: async ({ on }) => (await loadStartAtLogin()).set(on),
    showWaitingLink: () => {
      arrivals.showUnseen();
      return done();
    },
    pauseHotkey: ({ on }) => {
      pauseHotkey(on);
      return done();
    },
    tryHotkey: ({ on }) => {
      tryHotkey(on);
      return done();
    },
    copyHotkeyCommand: async ({ hotkey }) => {
      const { command: shown } = state.get()[hotkey];
      if (shown !== null) await clipboard.writeText(shown);
      return done();
    },
    networkChanged: () => {
      lookAtNetwork();
      return done();
    },
  };
}
