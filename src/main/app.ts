import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AxiosInstance } from 'axios';
import { app, clipboard, nativeTheme, net, powerMonitor, screen, session, shell, type Session } from 'electron';
import * as v from 'valibot';
import { isOver } from '../shared/call';
import type { Place } from '../shared/contract';
import { favouriteSchema } from '../shared/favourite';
import { chooseLocale } from '../shared/locale';
import { done, failed, type Outcome } from '../shared/outcome';
import { isLocked } from '../shared/policy';
import { settingsSchema, type SettingsChange } from '../shared/settings';
import { contactSchema, type Contact } from '../shared/contact';
import { recentSchema, type Recent } from '../shared/recent';
import { notKeptWith } from './storage/not-kept';
import { createAccountNote } from './account/account-note';
import { createAccountService } from './account/account-service';
import { createKeychain } from './account/keychain';
import { createSavedAccounts } from './account/saved-accounts';
import { createTrustOffers } from './account/trust-offers';
import { decideClose } from './background/close-decision';
import { startsHidden } from './background/start-hidden';
import type { Presence, PresenceNeeds } from './background/presence';
import { firstPlace, windowPlaceSchema } from './background/window-place';
import { createContacts, joinContacts } from './contacts/contacts';
import { planImport } from './contacts/make-contacts';
import { createDemoHost } from './demo/demo-host';
import { createCallPageOpener } from './dialling/call-page-opener';
import { createDialService } from './dialling/dial-service';
import { createConnector } from './dialling/connect';
import type { OwnProfileRequests } from './dialling/profile/own-profile-requests';
import type { OwnProfiles } from './dialling/profile/own-profiles';
import { lookAtServerCertificate } from './dialling/server-certificate';
import { createProfileShelf } from './dialling/profile/profile-shelf';
import { createDialPace } from './dialling/dial-pace';
import { createIntents } from './dialling/intents';
import { readKnownNumber } from './dialling/known-number';
import { join as joinFavourites, type FavouriteList } from './favourites/favourite-list';
import { createFavourites } from './favourites/favourites';
import { readClipboardText } from './hotkey/clipboard-text';
import { createDialClipboard } from './hotkey/dial-clipboard';
import type { Hotkey } from './hotkey/hotkey';
import { isWayland } from './hotkey/way';
import { createArrivals } from './intake/arrivals';
import type { Command } from './intake/command-line';
import { createFloodGuard } from './intake/flood-guard';
import { handedOverCommand } from './intake/hand-over';
import { linkAmong } from './intake/link-argument';
import { createPressGuard } from './intake/press-guard';
import { createWaiting } from './intake/waiting';
import { handleRequests } from './ipc/requests';
import { createSnapshotBroadcast } from './ipc/snapshot-broadcast';
import { createKeptRecents, joinRecents } from './recents/kept-recents';
import { trustSystemCertificates } from './platform/system-certificates';
import { createRecents } from './recents/recents';
import { silenceChromium } from './platform/chromium-switches';
import { endWithKeychain } from './platform/end-with-keychain';
import { homeRegion } from './platform/home-region';
import { createLog } from './log/log';
import { createLogFile } from './log/log-file';
import { newsBetween } from './log/news';
import { readPolicyFile } from './policy/policy-file';
import { policyPlace } from './policy/policy-place';
import { deleteEverything } from './privacy/delete-everything';
import { removeLeftovers } from './privacy/leftovers';
import { collectMyData } from './privacy/my-data';
import { lockDown } from './security/lock-down';
import { createState } from './state';
import { createDataKey } from './storage/data-key';
import { createEncryptedFile } from './storage/encrypted-file';
import { createJsonFile } from './storage/json-file';
import { createKeptDocument } from './storage/kept-document';
import { createSettingsStore } from './storage/settings-store';
import { createTextFolder } from './storage/text-folder';
import { appOrigin, declareAppScheme, serveApp } from './windows/app-protocol';
import { createDashboardWindow } from './windows/dashboard-window';
import { createMainWindow } from './windows/main-window';
import { createTheme } from './windows/theme';

// What the first window does not need is loaded when it is first used, or once the window is there.
let axiosInstance: Promise<AxiosInstance> | undefined;
const loadAxios = () => {
  axiosInstance ??= import('axios').then(({ default: axios }) => {
    // Before the first request, and once: reading the system's store takes its time.
    trustSystemCertificates();
    return axios.create();
  });
  return axiosInstance;
};
const loadBuiltIn = async () => (await import('./dialling/profile/built-in-profiles')).builtInProfiles;
const loadOwnProfiles = async () => (await import('./dialling/profile/own-profiles')).createOwnProfiles;
const loadOwnProfileRequests = async () =>
  (await import('./dialling/profile/own-profile-requests')).createOwnProfileRequests;
const loadProfileFiles = () => import('./platform/profile-files');
const loadWebSocket = async () => (await import('ws')).WebSocket;
const loadKeytar = async () => (await import('keytar')).default;
const loadDemoPbx = () => import('./demo/demo-pbx');
const loadReader = async () => (await import('./dialling/reader')).reader;
const icon = join(__dirname, '../../assets/icons/icon.png');
const loadLinkHandler = async () =>
  (await import('./platform/system-link-handler')).createSystemLinkHandler(
    icon,
    app.commandLine.hasSwitch('no-sandbox'),
  );
const loadStartAtLogin = async () =>
  (await import('./platform/system-start-at-login')).createSystemStartAtLogin(
    icon,
    app.commandLine.hasSwitch('no-sandbox'),
  );
const loadMenu = () => import('./menu/application-menu');
const loadPresence = () => import('./background/presence');
const loadReport = () => import('./log/report');
const loadHotkey = () => import('./platform/system-hotkey');
const loadNothingFound = () => import('./hotkey/nothing-found');
const loadAuthorityDialog = async () => (await import('./platform/choose-authority-file')).chooseAuthorityFile;
const loadContactsDialog = async () => (await import('./platform/choose-contacts-file')).chooseContactsFile;
const loadContactsReader = async () => (await import('./contacts/read-file')).readContactsFile;
const loadExportFiles = async () => (await import('./privacy/export-files')).exportFiles;
const loadExportWriter = async () => (await import('./platform/write-export')).writeExport;

const now = (): number => performance.now();

/** Bytes of a profile in the folder of the person's own: more than any that can be read. */
const largestProfile = 1_000_000;

/**
 * Starts Dialboard: the one place where everything is made and joined. Must be called before the app is ready.
 * @param command what the start was for, when it came from a shell
 */
export async function startApp(command?: Command): Promise<void> {
  // Every renderer is sandboxed. Only where the sandbox was switched off from outside (as root it cannot work, so our scripts
  // do) it is not forced, since forcing it would end each child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  silenceChromium(app.commandLine);
  declareAppScheme();

  const waiting = createWaiting<string>(now);
  const waitingCommand = createWaiting<Command>(now);
  let receiveLink = (text: string): void => waiting.keep(text);
  // macOS hands a link over by this event, maybe before the app is ready; the others by an argument.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    receiveLink(url);
  });
  const link = linkAmong(process.argv.slice(1));
  if (link !== undefined) waiting.keep(link);
  if (command !== undefined && command.do !== 'show') waitingCommand.keep(command);

  await app.whenReady();

  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  const origin = devServer === undefined ? appOrigin : new URL(devServer).origin;
  const page = `${origin}/`;
  // A session in memory: Chromium keeps nothing on disk.
  const windowSession = session.fromPartition('dashboard');
  lockDown(windowSession, page);
  serveApp(windowSession.protocol, join(__dirname, '../renderer'));

  const languages = app.getPreferredSystemLanguages();
  const systemRegion = homeRegion(app.getLocaleCountryCode(), languages);
  const systemLocale = chooseLocale(languages);
  const state = createState(systemLocale, systemRegion);
  const settings = createSettingsStore(createJsonFile(userFile('settings.json'), settingsSchema), (current) =>
    state.update({
      settings: current,
      region: current.region === '' ? systemRegion : current.region,
      locale: current.language === 'system' ? systemLocale : current.language,
    }),
  );
  const placeFile = createJsonFile(userFile('window.json'), windowPlaceSchema);
  const [place, policy] = await Promise.all([
    placeFile.read().catch(() => undefined),
    readPolicyFile(policyFile(), app.isPackaged && process.platform !== 'win32'),
  ]);
  state.update({ policy });
  // Before there is a window, which begins in the colour of the chosen theme. What cannot be read is as at the first start.
  await settings.load(policy);

  const profileFolder = createTextFolder(userFile('profiles'), largestProfile);
  let ownProfiles: Promise<OwnProfiles> | undefined;
  const loadOwn = (): Promise<OwnProfiles> => (ownProfiles ??= loadOwnProfiles().then((make) => make(profileFolder)));
  const profiles = createProfileShelf({ loadBuiltIn, loadOwn });
  const callPages = createCallPageOpener({
    settings: () => settings.get(),
    open: (url) => void shell.openExternal(url),
  });
  const recents = createRecents((news) => {
    if (!window.isDestroyed()) window.webContents.send('recents', news);
    keptRecents.changed();
    presence?.recentsChanged();
  });
  const dialService = createDialService({
    now: Date.now,
    changed(calls) {
      state.update({ calls });
      recents.note(calls);
      callPages.follow(calls);
    },
  });
  const keychain = createKeychain(loadKeytar);
  const connector = createConnector({
    loadAxios,
    // A session of its own: that of the window has a proxy where nothing listens.
    proxiesFor: (url) => session.fromPartition('proxies').resolveProxy(url),
    findProfile: (id) => profiles.find(id),
    loadEngine: () => import('./dialling/profile/engine'),
    loadWebSocket,
  });
  const mayTrust = (): boolean => policy.certificates !== 'system';
  const offers = createTrustOffers({
    fetchCertificate: lookAtServerCertificate,
    chooseFile: async () => (await loadAuthorityDialog())(window, state.get().locale),
    mayTrust,
  });
  const account = createAccountService({
    saved: createSavedAccounts(createAccountNote(userFile('account.json')), keychain),
    demo: createDemoHost(loadDemoPbx),
    connector,
    offers,
    mayTrust,
    profileName: async (id) => (await profiles.find(id))?.name ?? id,
    switched: () => intents.forget(),
    changed: (view) => {
      state.update({ account: view });
      arrivals.look();
      offerCommand();
    },
    signedOut: () => {
      arrivals.forget();
      dialService.forget();
      recents.clear();
      intents.forget();
    },
  });
  const intents = createIntents({
    loadReader,
    rules: () => ({ ...settings.get(), region: state.get().region }),
    policy: () => policy,
    canHideNumber: () => account.api()?.anonymous === 'supported',
    changeSettings: (change) => void settings.change(change),
    dial: (intent, trial) => {
      const api = trial ?? account.api();
      return api === undefined ? failed({ code: 'signed-out' }) : dialService.dial(intent, api);
    },
    nameOf: (target) => favourites.nameOf(target) ?? contacts.nameOf(target),
    flood: createFloodGuard(now),
    commands: createPressGuard(now),
    isCalling: (number) => state.get().calls.some((call) => call.number === number && !isOver(call.state)),
    pace: createDialPace(now),
    now,
    newId: randomUUID,
    pause: sleep,
    changed: (ask) => state.update({ ask }),
    attention: (about) => {
      if (about === 'question' || !settings.get().deskPhone) dashboard.show();
    },
  });

  const dataKey = createDataKey(keychain);
  const favouritesKept = createKeptDocument<FavouriteList>({
    file: createEncryptedFile(userFile('favourites.sealed'), v.array(favouriteSchema), dataKey),
    empty: [],
    join: joinFavourites,
    changed: (favourites, problem) =>
      state.update({ favourites, notKept: notKeptWith(state.get().notKept, 'favourites', problem) }),
  });
  const favourites = createFavourites({
    kept: favouritesKept,
    read: async (text) => readKnownNumber(text, await loadReader(), { ...settings.get(), region: state.get().region }),
    newId: randomUUID,
  });
  const contactsKept = createKeptDocument<readonly Contact[]>({
    file: createEncryptedFile(userFile('contacts.sealed'), v.array(contactSchema), dataKey),
    empty: [],
    join: joinContacts,
    changed: (list, problem) =>
      state.update({
        contacts: contacts.changed(list),
        notKept: notKeptWith(state.get().notKept, 'contacts', problem),
      }),
  });
  const contacts = createContacts({
    kept: contactsKept,
    chooseFile: async () => (await loadContactsDialog())(window, state.get().locale),
    loadFileReader: loadContactsReader,
    plan: async (before, content) => {
      const reader = await loadReader();
      const rules = { ...settings.get(), region: state.get().region };
      return planImport(before, content, {
        read: (text) => {
          const known = readKnownNumber(text, reader, rules);
          return typeof known === 'string' ? undefined : known;
        },
        newId: randomUUID,
        rest: () => sleep(0),
      });
    },
    locale: () => state.get().locale,
    newId: randomUUID,
  });
  const recentsKept = createKeptDocument<readonly Recent[]>({
    file: createEncryptedFile(userFile('recents.sealed'), v.array(recentSchema), dataKey),
    empty: [],
    join: joinRecents,
    changed: (list, problem) => {
      keptRecents.read(list);
      state.update({ notKept: notKeptWith(state.get().notKept, 'recents', problem) });
    },
  });
  const keptRecents = createKeptRecents({
    recents,
    document: recentsKept,
    period: () => settings.get().keepRecents,
    now: () => Date.now(),
  });
  const kept = { favourites: favouritesKept, contacts: contactsKept, recents: recentsKept };

  const logFile = createLogFile(userFile('logs'));
  const log = createLog({ file: logFile, now: Date.now, secrets: () => account.secrets() });
  keepLog();
  let report = '';

  /** Writes down what happens: that the program runs, what changes in the state, and errors that nobody caught. */
  function keepLog(): void {
    log.write('start', { version: app.getVersion(), platform: process.platform, policy: policy.fault?.code });
    let before = state.get();
    state.subscribe((after) => {
      for (const { event, facts } of newsBetween(before, after)) log.write(event, facts);
      before = after;
    });
    process.on('uncaughtExceptionMonitor', (error) => log.write('uncaught', { error: error.stack ?? String(error) }));
    app.on('render-process-gone', (_event, _contents, { reason }) => log.write('window-gone', { reason }));
  }

  async function makeReport(): Promise<string> {
    const { diagnosticReport } = await loadReport();
    report = diagnosticReport({
      facts: {
        version: app.getVersion(),
        electron: process.versions.electron,
        system: `${process.platform} ${process.getSystemVersion()} ${process.arch}`,
        language: state.get().locale,
        packaged: String(app.isPackaged),
      },
      snapshot: state.get(),
      lines: await logFile.tail(300),
      secrets: account.secrets(),
    });
    return report;
  }

  const theme = createTheme(nativeTheme);
  theme.choose(settings.get().theme);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const first = firstPlace(place, screens);
  const window = createMainWindow(windowSession, page, theme.background(), first);
  const broadcast = createSnapshotBroadcast((snapshot) => {
    if (!window.isDestroyed()) window.webContents.send('snapshot', snapshot);
  });
  state.subscribe((snapshot) => broadcast.tell(snapshot));
  followSettings();

  /** The colours are the system's to draw, so they are told. */
  function followSettings(): void {
    state.subscribe((snapshot) => theme.choose(snapshot.settings.theme));
    nativeTheme.on('updated', () => {
      if (!window.isDestroyed()) window.setBackgroundColor(theme.background());
    });
  }

  let quitting = false;
  let presence: Presence | undefined;
  let placeKept: Promise<unknown> = Promise.resolve();
  const dashboard = createDashboardWindow({
    window,
    maximised: first.maximised,
    decideClose: () => {
      const { tray, settings: chosen } = state.get();
      return decideClose({ platform: process.platform, tray, quitting, told: chosen.trayTold, ...chosen });
    },
    hidden: ({ tell }) => {
      if (!tell) return;
      presence?.tellOfTray();
      void changeSettings({ trayTold: true });
    },
    moved: (to) => {
      placeKept = placeKept.then(() => placeFile.write(to)).catch(() => undefined);
    },
  });

  const arrivals = createArrivals({
    waiting,
    now,
    status: () => state.get().account.status,
    settings: () => settings.get(),
    showWindow: () => dashboard.show(),
    take: (text, always) => void intents.takeLink(text, always),
    urgent: (text) => intents.isEmergencyLink(text),
    changed: (linkWaits) => state.update({ linkWaits }),
  });
  let hotkey: Hotkey | undefined;
  /** A hotkey is taken before it is noted, since another program may have it. */
  async function changeSettings(change: SettingsChange): Promise<Outcome> {
    if (change.hotkey !== undefined && !isLocked(policy, 'hotkey')) {
      const outcome = hotkey?.choose(change.hotkey) ?? done();
      if (!outcome.ok) return outcome;
    }
    const outcome = await settings.change(change);
    if (change.keepRecents !== undefined) await keptRecents.periodChanged();
    return outcome;
  }
  async function forgetSettings(): Promise<void> {
    await settings.reset();
    hotkey?.choose(settings.get().hotkey);
  }
  const dialClipboard = createDialClipboard({
    guard: createPressGuard(now),
    isSignedIn: () => state.get().account.status === 'signed-in',
    hotkeyTakes: () => (state.get().hotkey.canTakeSelection ? settings.get().hotkeyTakes : 'clipboard'),
    focusFirst: () => (isWayland(process) ? dashboard.use() : Promise.resolve()),
    read: (place) => readClipboardText(clipboard, place),
    take: (text, source) => intents.takeText(text, source),
    attention: () => dashboard.show(),
    nothingFound: async (text, place, source, reason) => {
      const { nothingFoundText } = await loadNothingFound();
      const told = (await presence?.tell(nothingFoundText(text, place, reason, state.get().locale))) ?? false;
      // Where there are no notifications nothing would happen at all.
      if (!told) intents.refuse(source, reason);
    },
  });
  /** A command that wants a call waits until somebody is signed in, and shows where when nobody is. */
  function offerCommand(): void {
    if (!waitingCommand.waits()) return;
    const { status } = state.get().account;
    if (status === 'signed-in') carryOut(waitingCommand.take());
    else if (status !== 'restoring') dashboard.show();
  }
  /** Carries out what a start from a shell asked for. */
  function carryOut(wanted: Command | undefined): void {
    switch (wanted?.do) {
      case 'show': {
        dashboard.show();
        return;
      }
      case 'hang-up': {
        hangUp();
        return;
      }
      case 'dial':
        return void intents.takeCommand(wanted.text);
      case 'dial-clipboard':
        return void dialClipboard('command-line');
      case undefined:
    }
  }
  function goTo(place: Place): void {
    dashboard.show();
    window.webContents.send('goTo', place);
  }
  async function dialAgain(text: string): Promise<void> {
    const outcome = await intents.take({ id: randomUUID(), text, source: 'recents' });
    if (!outcome.ok || state.get().ask !== null || !settings.get().deskPhone) dashboard.show();
  }
  function hangUp(): void {
    const current = state.get().calls.find((call) => !isOver(call.state));
    if (current !== undefined) void dialService.hangUp(current.id);
  }

  /** What the person chooses in the tray or presses in a notification. */
  function choose(action: Parameters<PresenceNeeds['choose']>[0]): void {
    switch (action.do) {
      case 'open': {
        dashboard.show();
        return;
      }
      case 'show-link': {
        arrivals.showUnseen();
        return;
      }
      case 'settings': {
        goTo('settings');
        return;
      }
      case 'links-wait': {
        void changeSettings({ linksWait: action.on });
        return;
      }
      case 'dial':
        return void dialAgain(action.text);
      case 'hang-up':
        return void dialService.hangUp(action.id);
      case 'quit': {
        app.quit();
        return;
      }
    }
  }

  function lookAtNetwork(): void {
    const online = net.isOnline();
    if (online === state.get().online) return;
    state.update({ online });
    if (online) dialService.wake();
  }

  async function myData() {
    const own = (await (await loadOwn()).all()).map(({ profile }) => profile);
    return collectMyData(state.get(), contactsKept.get(), own, recents.list().recents, new Date());
  }

  let profileRequests: Promise<OwnProfileRequests> | undefined;
  /** What the window may do with the person's own profiles, loaded when it first does. */
  function ownProfileRequests(): Promise<OwnProfileRequests> {
    profileRequests ??= loadOwnProfileRequests().then(async (make) =>
      make({
        own: await loadOwn(),
        builtIn: await loadBuiltIn(),
        account,
        connector,
        intents,
        chooseFile: async () => (await loadProfileFiles()).chooseProfileFile(window, state.get().locale),
        writeFile: async (name, text) =>
          (await loadProfileFiles()).writeProfileFile(window, state.get().locale, name, text),
      }),
    );
    return profileRequests;
  }

  async function forgetDataKey() {
    const answer = await dataKey.remove();
    return answer.ok ? done() : failed(answer.problem);
  }

  handleRequests(
    {
      getSnapshot: () => state.get(),
      signIn: (form) => account.signIn(form),
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
      removeContact: ({ id }) => contacts.remove(id),
      removeAllContacts: () => contacts.removeAll(),
      showMyData: async () => done(await myData()),
      exportMyData: async () => {
        const files = (await loadExportFiles())(await myData());
        return (await loadExportWriter())(window, state.get().locale, files, new Date());
      },
      deleteEverything: () => {
        favourites.forgetRemoved();
        return deleteEverything([
          ...Object.entries(kept).map(([what, document]) => ({ what, run: () => document.erase() })),
          { what: 'profiles', run: async () => (await loadOwn()).erase() },
          { what: 'data-key', run: forgetDataKey },
          { what: 'link-handler', run: async () => (await loadLinkHandler()).unregister() },
          { what: 'start-at-login', run: async () => (await loadStartAtLogin()).set(false) },
          { what: 'credentials', run: () => account.forgetAll() },
          { what: 'settings', run: forgetSettings },
          { what: 'set-aside', run: () => removeLeftovers(app.getPath('userData')) },
          { what: 'runtime', run: () => clearRuntime(windowSession) },
          // Last: what was deleted before is news of its own.
          { what: 'log', run: () => logFile.remove() },
        ]);
      },
      retryKeeping: ({ name }) => kept[name].retry().then(() => done()),
      changeSettings,
      diagnosticReport: async () => done(await makeReport()),
      copyDiagnosticReport: async () => {
        await clipboard.writeText(report);
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
        hotkey?.pause(on);
        return done();
      },
      copyHotkeyCommand: async () => {
        const { command: shown } = state.get().hotkey;
        if (shown !== null) await clipboard.writeText(shown);
        return done();
      },
      networkChanged: () => {
        lookAtNetwork();
        return done();
      },
    },
    (sender) => !window.isDestroyed() && sender === window.webContents,
    origin,
    () => broadcast.flush(),
  );

  app.on('second-instance', (_event, argv, _folder, handedOver) => {
    const args = argv.slice(1);
    const link = linkAmong(args);
    const wanted = handedOverCommand(handedOver, args);
    if (link !== undefined) receiveLink(link);
    else if (wanted?.do === 'dial' || wanted?.do === 'dial-clipboard') {
      waitingCommand.keep(wanted);
      offerCommand();
    } else if (wanted !== undefined) carryOut(wanted);
    else if (!startsHidden(args)) dashboard.show();
  });
  // Whoever leaves the window while pressing a new hotkey wants the old one back.
  app.on('browser-window-blur', () => hotkey?.pause(false));
  app.on('activate', () => dashboard.show());
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => app.quit());
  powerMonitor.on('resume', () => {
    lookAtNetwork();
    dialService.wake();
  });
  endWithKeychain({
    settled: async () => {
      await Promise.all([placeKept, ...Object.values(kept).map((document) => document.settled())]);
      await keychain.settled();
    },
    unanswered: () => keychain.unanswered(),
  });

  const restored = account.restore();
  let begun = false;
  /** Loads what the first window does not need: once it is there, or when there is to be none. */
  function beginRest(): void {
    if (begun) return;
    begun = true;
    void loadPresence().then(async ({ startPresence }) => {
      presence = await startPresence({
        platform: process.platform,
        busAddress: process.env['DBUS_SESSION_BUS_ADDRESS'],
        state,
        recents: () => recents.list().recents,
        window: dashboard,
        assets: join(__dirname, '../../assets'),
        dialClipboard: () => void dialClipboard('paste'),
        choose,
      });
    });
    void loadHotkey().then(({ createSystemHotkey }) => {
      hotkey = createSystemHotkey(
        () => void dialClipboard('hotkey'),
        (view) => state.update({ hotkey: view }),
      );
      hotkey.start(settings.get().hotkey);
    });
    // Not before: what is kept may have to wait for the keychain, and the account goes first.
    void restored.then(() => {
      void favouritesKept.load();
      void contactsKept.load();
      void keptRecents.start();
      setInterval(() => keptRecents.prune(), hour).unref();
    });
    void loadMenu().then(({ keepApplicationMenu }) => keepApplicationMenu(state, process.platform, { goTo, hangUp }));
    void restored.then(() => sleep(settleTime)).then(warmUp);
  }
  window.once('show', beginRest);

  lookAtNetwork();
  receiveLink = (text) => arrivals.receive(text);
  // Whether a link may show the window hangs on the settings.
  if (waiting.waits()) arrivals.look();
  else if (!startedHidden()) dashboard.show();
  if (!dashboard.isToBeShown()) beginRest();
}

/** How often recents are looked through for those that are too old, in milliseconds. */
const hour = 60 * 60 * 1000;

/** How long after its start an app is left to whoever began to type at once, in milliseconds. */
const settleTime = 300;

/** Loads what the first dial needs, so that the first Enter is as fast as the second. */
async function warmUp(): Promise<void> {
  await loadReader();
  await loadAxios();
}

/** A policy may be given elsewhere while developing; the shipped app looks only where administrators alone can write. */
function policyFile(): string {
  const given = app.isPackaged ? undefined : process.env['DIALBOARD_POLICY'];
  return given ?? policyPlace(process.platform, process.env);
}

/** Whether this start is one at login, which shows no window. */
function startedHidden(): boolean {
  if (startsHidden(process.argv.slice(1))) return true;
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

/**
 * What Chromium has in the memory of our page's session. The default session, which shows nothing, is left alone: clearing
 * it would make the files that it clears.
 */
async function clearRuntime(windowSession: Session): Promise<void> {
  await windowSession.clearStorageData();
  await windowSession.clearCache();
  await windowSession.clearHostResolverCache();
}

function userFile(name: string): string {
  return join(app.getPath('userData'), name);
}
