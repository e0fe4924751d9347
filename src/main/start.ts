import { join } from 'node:path';
import { app, nativeTheme, screen, session, type BrowserWindow } from 'electron';
import { chooseLocale } from '../shared/locale';
import type { Policy } from '../shared/policy';
import { settingsSchema } from '../shared/settings';
import { firstPlace, windowPlaceSchema, type WindowPlace } from './background/window-place';
import type { Command } from './intake/command-line';
import { createOutside, type Outside } from './intake/outside';
import { drawWithoutGraphicsCard, silenceChromium } from './platform/chromium-switches';
import { homeRegion } from './platform/home-region';
import { readPolicyFile } from './policy/policy-file';
import { policyPlace } from './policy/policy-place';
import { lockDown } from './security/lock-down';
import { createState, type State } from './state';
import { createJsonFile, type JsonFile } from './storage/json-file';
import { readAhead } from './storage/read-ahead';
import { createSettingsStore, type SettingsStore } from './storage/settings-store';
import { appOrigin, declareAppScheme, serveApp } from './windows/app-protocol';
import { createMainWindow } from './windows/main-window';
import { createTheme, type ThemeSwitch } from './windows/theme';
import { userFile } from './wiring/user-file';

/** What there is when the window is made and its page on the way: what the rest of the app is joined to. */
export interface Started {
  /** What the start was for, when it came from a shell. */
  readonly command: Command | undefined;
  readonly outside: Outside;
  readonly policy: Policy;
  readonly state: State;
  readonly settings: SettingsStore;
  readonly theme: ThemeSwitch;
  readonly window: BrowserWindow;
  /** Where the window's page comes from. */
  readonly origin: string;
  /** Whether the window was maximised, and begins so. */
  readonly maximised: boolean;
  readonly placeFile: JsonFile<WindowPlace>;
}

/**
 * Starts Dialboard: the window first, and the rest while its page is on the way, since the page is another process that takes
 * its time. Must be called before the app is ready.
 * @param command what the start was for, when it came from a shell
 */
export async function start(command?: Command): Promise<void> {
  // Every renderer is sandboxed. Only where the sandbox was switched off from outside (as root it cannot work, so our scripts
  // do) it is not forced, since forcing it would end each child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  silenceChromium(app.commandLine);
  if (process.platform !== 'darwin') drawWithoutGraphicsCard(app);
  declareAppScheme();

  const outside = createOutside();
  // macOS hands a link over by this event, maybe before the app is ready; the others by an argument.
  app.on('open-url', (event, url) => {
    event.preventDefault();
    outside.link(url);
  });
  app.on('second-instance', (_event, argv, _folder, handedOver) => outside.start({ args: argv.slice(1), handedOver }));

  // What the window begins with is read while the runtime gets ready.
  const settingsFile = readAhead(createJsonFile(userFile('settings.json'), settingsSchema));
  const placeFile = createJsonFile(userFile('window.json'), windowPlaceSchema);
  const readEarly = Promise.all([
    placeFile.read().catch(() => undefined),
    readPolicyFile(policyFile(), app.isPackaged && process.platform !== 'win32'),
  ]);

  await app.whenReady();

  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  const origin = devServer === undefined ? appOrigin : new URL(devServer).origin;
  const page = `${origin}/`;
  // A session in memory: Chromium keeps nothing on disk.
  const windowSession = session.fromPartition('dashboard');
  lockDown(windowSession, page);
  let joined = (): void => undefined;
  // What the page asks must find somebody who answers, so its scripts come when there is.
  const scripts = new Promise<void>((resolve) => (joined = resolve));
  serveApp(windowSession.protocol, join(__dirname, '../renderer'), scripts);

  const languages = app.getPreferredSystemLanguages();
  const systemRegion = homeRegion(app.getLocaleCountryCode(), languages);
  const systemLocale = chooseLocale(languages);
  const state = createState(systemLocale, systemRegion);
  const settings = createSettingsStore(settingsFile, (current) =>
    state.update({
      settings: current,
      region: current.region === '' ? systemRegion : current.region,
      locale: current.language === 'system' ? systemLocale : current.language,
    }),
  );
  const [place, policy] = await readEarly;
  state.update({ policy });
  // Before there is a window, which begins in the colour of the chosen theme. What cannot be read is as at the first start.
  await settings.load(policy);

  const theme = createTheme(nativeTheme);
  theme.choose(settings.get().theme);
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { maximised, ...bounds } = firstPlace(place, screens);
  const window = createMainWindow(windowSession, theme.background(), bounds);
  if (devServer === undefined) void window.loadURL(page);

  const { startApp } = await import('./app');
  startApp({ command, outside, policy, state, settings, theme, window, origin, maximised, placeFile });
  joined();
  // It holds no scripts back.
  if (devServer !== undefined) void window.loadURL(page);
}

/** A policy may be given elsewhere while developing; the shipped app looks only where administrators alone can write. */
function policyFile(): string {
  const given = app.isPackaged ? undefined : process.env['DIALBOARD_POLICY'];
  return given ?? policyPlace(process.platform, process.env);
}
