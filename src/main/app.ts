import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, clipboard, nativeTheme, net, powerMonitor, shell } from 'electron';
import { isOver } from '../shared/call';
import { done, type Outcome } from '../shared/outcome';
import { hotkeySettings } from '../shared/hotkey/hotkey-view';
import { isLocked } from '../shared/policy';
import type { SettingsChange } from '../shared/settings';
import { createAccountNote } from './account/account-note';
import { createAccountService } from './account/account-service';
import { createConnectionTester } from './account/connection-tester';
import { createKeychain } from './account/keychain';
import { createSavedAccounts } from './account/saved-accounts';
import { createTrustOffers } from './account/trust-offers';
import { decideClose } from './background/close-decision';
import { startsHidden } from './background/start-hidden';
import type { Presence } from './background/presence';
import { createDemoHost } from './demo/demo-host';
import { createCallPageOpener } from './dialling/call-page-opener';
import { createDialLines, type DialLine } from './dialling/dial-lines';
import { createDialService } from './dialling/dial-service';
import { createConnector } from './dialling/connect';
import { createProfileShelf } from './dialling/profile/profile-shelf';
import { createDialPace } from './dialling/dial-pace';
import { createIntents } from './dialling/intents';
import { readKnownNumber } from './dialling/known-number';
import { createFirstRun } from './first-run';
import { readClipboardText } from './hotkey/clipboard-text';
import { createDialClipboard } from './hotkey/dial-clipboard';
import type { Hotkeys } from './hotkey/hotkeys';
import { createHotkeyTrying } from './hotkey/try-hotkey';
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
import { createSystemProxies } from './platform/system-proxies';
import { createRecents } from './recents/recents';
import { endWithKeychain } from './platform/end-with-keychain';
import type { Started } from './start';
import { createDashboardWindow } from './windows/dashboard-window';
import { createAnswers } from './wiring/answers';
import {
  loadAxios,
  loadAuthorityDialog,
  loadBuiltIn,
  loadContactsDialog,
  loadDemoPbx,
  loadHotkey,
  loadKeytar,
  loadMenu,
  loadNothingFound,
  loadPresence,
  loadReader,
  loadWebSocket,
  warmUp,
} from './wiring/chunks';
import { createDeeds } from './wiring/deeds';
import { keepLog } from './wiring/keep-log';
import { createKeptData } from './wiring/kept-data';
import { ownProfileRequestsLoader, ownProfilesLoader } from './wiring/own-profiles';
import { createRights } from './wiring/rights';
import { userFile } from './wiring/user-file';

const now = (): number => performance.now();

/** Makes everything and joins it: the one place where that is done. The window is there, and its page is on the way. */
export function startApp(started: Started): void {
  const { command, outside, policy, state, settings, theme, window, origin, maximised, placeFile } = started;
  const waiting = createWaiting<string>(now);
  const waitingCommand = createWaiting<Command>(now);
  const link = linkAmong(process.argv.slice(1));
  if (link !== undefined) waiting.keep(link);
  if (command !== undefined && command.do !== 'show' && command.do !== 'find') waitingCommand.keep(command);

  const loadOwn = ownProfilesLoader();
  const profiles = createProfileShelf({ loadBuiltIn, loadOwn });
  const callPages = createCallPageOpener({
    settings: () => settings.get(),
    open: (url) => void shell.openExternal(url),
  });
  const recents = createRecents((news) => {
    if (!window.isDestroyed()) window.webContents.send('recents', news);
    kept.recents.changed();
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
  const kept = createKeptData({
    state,
    settings,
    keychain,
    recents,
    chooseContactsFile: async () => (await loadContactsDialog())(window, state.get().locale),
  });
  const connector = createConnector({
    loadAxios,
    proxiesFor: createSystemProxies(),
    findProfile: (id) => profiles.find(id),
    loadEngine: () => import('./dialling/profile/engine'),
    loadWebSocket,
  });
  const mayTrust = (): boolean => policy.certificates !== 'system';
  const offers = createTrustOffers({
    fetchCertificate: (server) => connector.certificateOf(server),
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
      lines.forget();
      state.update({ account: view, ...(view.status === 'signed-in' ? { emergencyWaits: null } : {}) });
      followFirstRun(view);
      arrivals.look();
      deeds.offerCommand();
    },
    signedOut: () => {
      arrivals.forget();
      dialService.forget();
      recents.clear();
      intents.forget();
      trying.try(false);
      state.update({ connectionTest: null });
    },
  });
  const testConnection = createConnectionTester({
    connector,
    offers,
    inUse: () => account.inUse(),
    changed: (connectionTest) => state.update({ connectionTest }),
  });
  const lines = createDialLines({
    settings: () => settings.get(),
    account: () => state.get().account,
    active: () => account.api(),
    openBeside: (id) => account.openBeside(id),
  });
  const intents = createIntents({
    loadReader,
    rules: () => ({ ...settings.get(), region: state.get().region }),
    policy: () => policy,
    canHideNumber: (internal) => {
      const line = lines.lineFor(internal);
      return line.ok && line.value.api.anonymous === 'supported';
    },
    prepare: (internal) => lines.prepare(internal),
    ruled: (internal) => lines.ruled(internal),
    changeSettings: (change) => void settings.change(change),
    dial: (intent, { internal, trial }) => {
      const line: Outcome<DialLine> = trial === undefined ? lines.lineFor(internal) : done({ api: trial });
      return line.ok ? dialService.dial(intent, line.value.api, line.value.via) : line;
    },
    nameOf: (target) => kept.favourites.nameOf(target) ?? kept.contacts.nameOf(target),
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

  const log = keepLog(state, () => [...account.secrets(), ...lines.secrets()]);
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
    maximised,
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
    urgent: (text) => intents.emergencyOf(text, 'link'),
    urgentWaits: (emergencyWaits) => state.update({ emergencyWaits }),
    changed: (linkWaits) => state.update({ linkWaits }),
  });
  let hotkeys: Hotkeys | undefined;
  /** A hotkey is taken before it is noted, since another program may have it. */
  async function changeSettings(change: SettingsChange): Promise<Outcome> {
    const keys = hotkeySettings.filter((name) => change[name] !== undefined && !isLocked(policy, name));
    if (keys.length > 0) {
      const outcome = hotkeys?.choose(Object.fromEntries(keys.map((name) => [name, change[name]]))) ?? done();
      if (!outcome.ok) return outcome;
    }
    const outcome = await settings.change(change);
    if (change.keepRecents !== undefined) await kept.recents.periodChanged();
    return outcome;
  }
  async function forgetSettings(): Promise<void> {
    await settings.reset();
    hotkeys?.choose(settings.get());
  }
  const hotkeyTakes = () => (state.get().hotkey.canTakeSelection ? settings.get().hotkeyTakes : 'clipboard');
  const dialClipboard = createDialClipboard({
    guard: createPressGuard(now),
    isSignedIn: () => state.get().account.status === 'signed-in',
    hotkeyTakes,
    focusFirst: () => (isWayland(process) ? dashboard.use() : Promise.resolve()),
    read: (place) => readClipboardText(clipboard, place),
    take: (text, source) => intents.takeText(text, source),
    attention: () => dashboard.show(),
    notCalled: (text) => deeds.tellEmergency(text, 'clipboard'),
    nothingFound: async (text, place, source, reason) => {
      const { nothingFoundText } = await loadNothingFound();
      const told = (await presence?.tell(nothingFoundText(text, place, reason, state.get().locale))) ?? false;
      // Where there are no notifications nothing would happen at all.
      if (!told) intents.refuse(source, reason);
    },
  });
  const followFirstRun = createFirstRun({
    stage: () => settings.get().firstRun,
    change: (firstRun) => void settings.change({ firstRun }),
  });
  const trying = createHotkeyTrying({
    find: async () => {
      const place = hotkeyTakes();
      if (isWayland(process)) await dashboard.use();
      const rules = { ...settings.get(), region: state.get().region };
      const reader = await loadReader();
      const readTyped: typeof reader.readTyped = (text, given) => reader.readClipboard(text, given);
      const found = readKnownNumber(await readClipboardText(clipboard, place), { readTyped }, rules);
      if (typeof found !== 'string') return { is: 'received', found: 'number', shown: found.shown };
      return { is: 'received', found: found === 'multiple-numbers' ? 'several' : 'nothing' };
    },
    changed: (hotkeyTrial) => state.update({ hotkeyTrial }),
    attention: () => dashboard.show(),
    later: (callback, delay) => {
      const timer = setTimeout(callback, delay).unref();
      return () => clearTimeout(timer);
    },
  });
  const deeds = createDeeds({
    state,
    settings,
    waitingCommand,
    intents,
    dialService,
    arrivals,
    dialClipboard,
    changeSettings,
    dashboard,
    window,
  });

  function lookAtNetwork(): void {
    const online = net.isOnline();
    if (online === state.get().online) return;
    state.update({ online });
    if (online) dialService.wake();
  }

  const rights = createRights({ state, account, recents, kept, loadOwn, forgetSettings, log, window });
  handleRequests(
    createAnswers({
      state,
      account,
      testConnection,
      offers,
      profiles,
      ownProfileRequests: ownProfileRequestsLoader({ loadOwn, window, state, account, connector, intents }),
      intents,
      dialService,
      recents,
      kept,
      arrivals,
      log,
      rights,
      changeSettings,
      tryHotkey: (on) => trying.try(on),
      pauseHotkey: (on) => hotkeys?.pause(on),
      lookAtNetwork,
    }),
    (sender) => !window.isDestroyed() && sender === window.webContents,
    origin,
    () => broadcast.flush(),
  );

  // Whoever leaves the window while pressing a new hotkey wants the old one back.
  app.on('browser-window-blur', () => hotkeys?.pause(false));
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
      await Promise.all([placeKept, kept.settled()]);
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
        choose: deeds.choose,
      });
    });
    void loadHotkey().then(({ createSystemHotkeys }) => {
      hotkeys = createSystemHotkeys(
        {
          hotkey: () => {
            if (!trying.takes()) void dialClipboard('hotkey');
          },
          boxHotkey: () => deeds.goTo('find'),
        },
        (which, view) => state.update({ [which]: view }),
      );
      hotkeys.start(settings.get());
    });
    // Not before: what is kept may have to wait for the keychain, and the account goes first.
    void restored.then(() => kept.start());
    void loadMenu().then(({ keepApplicationMenu }) => keepApplicationMenu(state, process.platform, deeds));
    // Nothing hangs on it: what could not be loaded, such as in a program that is ending, is loaded when it is used.
    void restored
      .then(() => sleep(settleTime))
      .then(warmUp)
      .catch(() => undefined);
  }
  window.once('show', () => setTimeout(beginRest, firstMoments));

  lookAtNetwork();
  outside.handTo({
    link: (text) => arrivals.receive(text),
    start({ args, handedOver }) {
      const link = linkAmong(args);
      const wanted = handedOverCommand(handedOver, args);
      if (link !== undefined) arrivals.receive(link);
      else if (wanted?.do === 'dial' || wanted?.do === 'dial-clipboard') deeds.keepCommand(wanted);
      else if (wanted !== undefined) deeds.carryOut(wanted);
      else if (!startsHidden(args)) dashboard.show();
    },
  });
  // Whether a link may show the window hangs on the settings.
  if (waiting.waits()) arrivals.look();
  else if (!startedHidden()) dashboard.show();
  if (!dashboard.isToBeShown()) beginRest();
}

/** How long a window that has just come is left to whoever begins to type at once, in milliseconds. */
const firstMoments = 150;

/** How long after its start an app is left to whoever began to type at once, in milliseconds. */
const settleTime = 300;

/** Whether this start is one at login, which shows no window. */
function startedHidden(): boolean {
  if (startsHidden(process.argv.slice(1))) return true;
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
