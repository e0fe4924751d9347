import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { app, BrowserWindow, nativeTheme, session, shell } from 'electron';
import * as v from 'valibot';
import { chooseLocale } from '../shared/locale';
import { done, failed } from '../shared/outcome';
import { favouriteSchema } from '../shared/favourite';
import { settingsSchema } from '../shared/settings';
import { notKeptWith } from './storage/not-kept';
import { createAccountNote } from './account/account-note';
import { createAccountService } from './account/account-service';
import { createKeychain } from './account/keychain';
import { createSavedAccount } from './account/saved-account';
import { createDemoHost } from './demo/demo-host';
import { createDialService } from './dialling/dial-service';
import { createDialboardApi } from './dialling/dialboard-api';
import { createHttpClient } from './dialling/http-client';
import { createDialPace } from './dialling/dial-pace';
import { createIntents } from './dialling/intents';
import { readKnownNumber } from './dialling/known-number';
import { join as joinFavourites, type FavouriteList } from './favourites/favourite-list';
import { createFavourites } from './favourites/favourites';
import { createFloodGuard } from './intake/flood-guard';
import { linkAmong } from './intake/link-argument';
import { createWaitingLink } from './intake/waiting-link';
import { handleRequests } from './ipc/requests';
import { createSnapshotBroadcast } from './ipc/snapshot-broadcast';
import { silenceChromium } from './platform/chromium-switches';
import { endWithKeychain } from './platform/end-with-keychain';
import { homeRegion } from './platform/home-region';
import { readPolicyFile } from './policy/policy-file';
import { policyPlace } from './policy/policy-place';
import { lockDown } from './security/lock-down';
import { createState } from './state';
import { createDataKey } from './storage/data-key';
import { createEncryptedFile } from './storage/encrypted-file';
import { createJsonFile } from './storage/json-file';
import { createKeptDocument } from './storage/kept-document';
import { createSettingsStore } from './storage/settings-store';
import { appOrigin, declareAppScheme, serveApp } from './windows/app-protocol';
import { bringToFront, createMainWindow } from './windows/main-window';
import { pageBackground } from './windows/page-background';
import { createTheme } from './windows/theme';

// What the first window does not need is loaded when it is first used, or once the window is there.
const loadAxios = async () => (await import('axios')).default.create();
const loadKeytar = async () => (await import('keytar')).default;
const loadDemoPbx = () => import('./demo/demo-pbx');
const loadReader = async () => (await import('./dialling/reader')).reader;
const loadLinkHandler = async () =>
  (await import('./platform/system-link-handler')).createSystemLinkHandler(
    join(__dirname, '../../assets/icons/icon.png'),
    app.commandLine.hasSwitch('no-sandbox'),
  );
const loadMenu = () => import('./platform/menu');

const now = (): number => performance.now();

/** Starts Dialboard: the one place where everything is made and joined. Must be called before the app is ready. */
export async function startApp(): Promise<void> {
  // Every renderer is sandboxed. Only where the sandbox was switched off from outside (as root it cannot work, so our scripts
  // do) it is not forced, since forcing it would end each child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  silenceChromium(app.commandLine);
  declareAppScheme();

  const waiting = createWaitingLink(now);
  let receiveLink = (text: string): void => waiting.keep(text);
  // macOS hands a link over by this event, maybe before the app is ready; the others by an argument.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    receiveLink(url);
  });
  const first = linkAmong(process.argv.slice(1));
  if (first !== undefined) waiting.keep(first);

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
  const policy = await readPolicyFile(policyFile(), app.isPackaged && process.platform !== 'win32');
  state.update({ policy });
  // Before there is a window, which begins in the colour of the chosen theme. What cannot be read is as at the first start.
  await settings.load(policy);

  const http = createHttpClient(loadAxios);
  const dialService = createDialService({ now: Date.now, changed: (calls) => state.update({ calls }) });
  const keychain = createKeychain(loadKeytar);
  const account = createAccountService({
    saved: createSavedAccount(createAccountNote(userFile('account.json')), keychain),
    demo: createDemoHost(loadDemoPbx),
    connect: (address, credentials) => createDialboardApi(http, address, credentials),
    changed: (view) => {
      state.update({ account: view });
      offerWaitingLink();
    },
    signedOut: () => {
      dialService.forget();
      intents.forget();
    },
  });
  const intents = createIntents({
    loadReader,
    rules: () => ({ ...settings.get(), region: state.get().region }),
    policy: () => policy,
    canHideNumber: () => account.api()?.anonymous === 'supported',
    changeSettings: (change) => void settings.change(change),
    dial: (intent) => {
      const api = account.api();
      return api === undefined ? failed({ code: 'signed-out' }) : dialService.dial(intent, api);
    },
    flood: createFloodGuard(now),
    pace: createDialPace(now),
    now,
    newId: randomUUID,
    pause: sleep,
    changed: (ask) => state.update({ ask }),
    attention: () => bringToFront(window),
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
  const kept = { favourites: favouritesKept };

  const theme = createTheme(nativeTheme);
  theme.choose(settings.get().theme);
  let window = createMainWindow(windowSession, page, pageBackground[theme.shown()]);
  const broadcast = createSnapshotBroadcast((snapshot) => {
    if (!window.isDestroyed()) window.webContents.send('snapshot', snapshot);
  });
  state.subscribe((snapshot) => broadcast.tell(snapshot));
  followSettings();

  /** The colours and the menu are the system's to draw, so they are told. */
  function followSettings(): void {
    let { locale } = state.get();
    state.subscribe((snapshot) => {
      theme.choose(snapshot.settings.theme);
      if (snapshot.locale === locale) return;
      locale = snapshot.locale;
      void loadMenu().then(({ setApplicationMenu }) => setApplicationMenu(locale, process.platform));
    });
    nativeTheme.on('updated', () => {
      if (!window.isDestroyed()) window.setBackgroundColor(pageBackground[theme.shown()]);
    });
  }

  /** A link waits until somebody is signed in. */
  function offerWaitingLink(): void {
    if (state.get().account.status !== 'signed-in') return;
    const link = waiting.take();
    if (link !== undefined) void intents.takeLink(link);
  }
  receiveLink = (text) => {
    waiting.keep(text);
    bringToFront(window);
    offerWaitingLink();
  };

  handleRequests(
    {
      getSnapshot: () => state.get(),
      signIn: (form) => account.signIn(form),
      tryDemo: () => account.tryDemo(),
      signOut: () => account.signOut(),
      retryKeychain: () => account.retryKeychain(),
      dial: (wish) => intents.take({ ...wish, source: 'keypad' }),
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
      retryKeeping: ({ name }) => kept[name].retry().then(() => done()),
      changeSettings: (change) => settings.change(change),
      previewNumber: ({ text }) => intents.preview(text),
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
    },
    (sender) => !window.isDestroyed() && sender === window.webContents,
    origin,
    () => broadcast.flush(),
  );

  app.on('second-instance', (_event, argv) => {
    const link = linkAmong(argv.slice(1));
    if (link === undefined) bringToFront(window);
    else receiveLink(link);
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0)
      window = createMainWindow(windowSession, page, pageBackground[theme.shown()]);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  endWithKeychain({
    settled: async () => {
      await Promise.all(Object.values(kept).map((document) => document.settled()));
      await keychain.settled();
    },
    unanswered: () => keychain.unanswered(),
  });

  const restored = account.restore();
  window.once('show', () => {
    void loadMenu().then(({ setApplicationMenu }) => setApplicationMenu(state.get().locale, process.platform));
    // Not before: what is kept may have to wait for the keychain, and the account goes first.
    void restored.then(() => {
      for (const document of Object.values(kept)) void document.load();
    });
    void restored.then(() => sleep(settleTime)).then(warmUp);
  });
}

/** How long after its start an app is left to whoever began to type at once, in milliseconds. */
const settleTime = 300;

/** Loads what the first dial needs, so that the first Enter is as fast as the second. */
async function warmUp(): Promise<void> {
  await loadReader();
  await import('axios');
}

/** A policy may be given elsewhere while developing; the shipped app looks only where administrators alone can write. */
function policyFile(): string {
  const given = app.isPackaged ? undefined : process.env['DIALBOARD_POLICY'];
  return given ?? policyPlace(process.platform, process.env);
}

function userFile(name: string): string {
  return join(app.getPath('userData'), name);
}
