import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDisplay, startWindowManager } from './display';
import { startKeyring, type Keyring, type KeyringItem } from './keyring';
import { startSessionBus, type Prompter, type SessionBus } from './session-bus';

/**
 * The state of the keychain at the start:
 * - `unlocked`: there, open and empty;
 * - `locked`: there with a password, and asking for it fails at once; `silent` and `asking`: see {@link Prompter};
 * - `no-service`: a session bus without a keychain;
 * - `none`: not even a session bus, and no way to start one.
 */
export type KeyringState = 'unlocked' | 'locked' | 'silent' | 'asking' | 'no-service' | 'none';

interface DesktopOptions {
  keyring: KeyringState;
  /** `own` (the default) starts an Xvfb for this desktop; `inherit` takes DISPLAY as it is. */
  display?: 'own' | 'inherit';
  /** Start openbox, for tests with focus and with real keys from xdotool. */
  windowManager?: boolean;
}

/** A private desktop session for one test. */
export interface Desktop {
  /** The whole environment for programs on this desktop: nothing of the developer's own is in it but PATH. */
  readonly env: Record<string, string>;
  /** The private home folder. Everything else of this desktop that outlives a program is below it. */
  readonly home: string;
  /** Every entry of the keyring, locked or not. Throws when this desktop has no keyring. */
  readonly secrets: () => Promise<KeyringItem[]>;
  /** The secret that is stored as keytar stores it, or null. */
  readonly lookup: (service: string, account: string) => Promise<string | null>;
  /** Stores a secret as keytar does, also when the keyring is locked. */
  readonly store: (service: string, account: string, secret: string) => Promise<void>;
  /** Locks the keyring; a program that wants it opened then meets this prompter (default: asking fails at once). */
  readonly lockKeyring: (prompter?: Prompter) => Promise<void>;
  readonly unlockKeyring: () => Promise<void>;
  readonly keyringLocked: () => Promise<boolean>;
  /** Ends everything on this desktop and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Starts a desktop. Works for any user, root too. Linux only; names what is missing when a program is not installed. */
export async function startDesktop(options: DesktopOptions): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'dialboard-desktop-'));
  const ends: (() => Promise<void>)[] = [];
  async function stop(): Promise<void> {
    for (const end of ends.splice(0).reverse()) await end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  try {
    const env = makeEnvironment(folder);
    if (options.display === 'inherit') {
      if (!process.env['DISPLAY']) throw new Error('There is no display to inherit: DISPLAY is not set');
      env['DISPLAY'] = process.env['DISPLAY'];
      if (process.env['XAUTHORITY']) env['XAUTHORITY'] = process.env['XAUTHORITY'];
    } else {
      const display = await startDisplay(env);
      ends.push(display.server.end);
      env['DISPLAY'] = display.name;
    }
    let bus: SessionBus | undefined;
    if (options.keyring !== 'none') {
      bus = await startSessionBus(runtimeFolder(folder), env);
      ends.push(bus.end);
      env['DBUS_SESSION_BUS_ADDRESS'] = bus.address;
    }
    if (options.windowManager) {
      const manager = await startWindowManager(env, folder);
      ends.push(manager.end);
    }
    let keyring: Keyring | undefined;
    if (bus && options.keyring !== 'no-service') {
      keyring = await startKeyring(env);
      ends.push(keyring.end);
    }
    const desktop = assemble(env, stop, bus, keyring);
    if (options.keyring === 'locked') await desktop.lockKeyring('fails');
    if (options.keyring === 'silent' || options.keyring === 'asking') await desktop.lockKeyring(options.keyring);
    return desktop;
  } catch (error) {
    await stop();
    throw error;
  }
}

function assemble(
  env: Record<string, string>,
  stop: () => Promise<void>,
  bus: SessionBus | undefined,
  maybeKeyring: Keyring | undefined,
): Desktop {
  const keyring = (): Keyring => {
    if (!maybeKeyring) throw new Error('This desktop has no keyring');
    return maybeKeyring;
  };
  return {
    env,
    home: env['HOME'] ?? '',
    stop,
    secrets: async () => keyring().items(),
    store: async (service, account, secret) => keyring().store(service, account, secret),
    async lookup(service, account) {
      const found = (await keyring().items()).find(
        ({ attributes }) => attributes['service'] === service && attributes['account'] === account,
      );
      return found?.secret ?? null;
    },
    async lockKeyring(prompter = 'fails') {
      await bus?.setPrompter(prompter);
      await keyring().lock();
    },
    unlockKeyring: async () => keyring().unlock(),
    keyringLocked: async () => keyring().locked(),
  };
}

const runtimeFolder = (folder: string): string => join(folder, 'run');

/** Makes the folders of a home and returns the smallest environment in which a desktop program runs. */
function makeEnvironment(folder: string): Record<string, string> {
  const home = join(folder, 'home');
  const folders = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_STATE_HOME: join(home, '.local', 'state'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_RUNTIME_DIR: runtimeFolder(folder),
    TMPDIR: join(folder, 'tmp'),
  };
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true, mode: 0o700 });
  return {
    ...folders,
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    // The one UTF-8 locale that is there without the package locales; LANGUAGE says which language the person reads.
    LANG: 'C.UTF-8',
    LANGUAGE: 'en_US',
    TZ: 'Europe/Amsterdam',
    // An address that leads nowhere. Were it unset, GLib would start a bus for the display with dbus-launch.
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder, 'no-session-bus')}`,
    // What this computer's services say is not part of a test.
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${join(folder, 'no-system-bus')}`,
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
  };
}
