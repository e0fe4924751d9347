import { done, failed, type Outcome } from '../../shared/outcome';
import type { StartAtLogin } from '../../shared/start-at-login';
import { startCommand, withOwnAppImage, type HandlerFacts } from '../link-handler/facts';
import { changeLoginEntry, loginEntryFiles, startsAtLogin } from './login-entry';
import { hiddenSwitch } from './start-hidden';

/** Starting with the person's session, hidden. Off until the person switches it on. */
export interface StartAtLoginSwitch {
  readonly status: () => Promise<StartAtLogin>;
  /** Fails with `start-at-login-not-set` and what the system said. */
  readonly set: (on: boolean) => Promise<Outcome<StartAtLogin>>;
}

/** What Windows and macOS are told and asked; a part of Electron's `app`. */
export interface LoginItems {
  readonly set: (settings: LoginItem & { readonly openAtLogin: boolean }) => void;
  readonly get: (item: LoginItem) => { readonly openAtLogin: boolean; readonly status?: string };
}

/** What is started. macOS starts the app itself, without arguments, and says afterwards that it did. */
export interface LoginItem {
  readonly path?: string;
  readonly args?: string[];
}

/** What it needs. The file functions reject when they fail. */
export interface StartAtLoginNeeds {
  readonly platform: NodeJS.Platform;
  readonly facts: HandlerFacts;
  readonly loginItems: LoginItems;
  /** The text of a file, or undefined when there is none. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  readonly writeFile: (path: string, content: string, mode: number) => Promise<void>;
  readonly removeFile: (path: string) => Promise<void>;
}

/** The item for Windows and macOS. */
export function loginItem(platform: NodeJS.Platform, { start }: Pick<HandlerFacts, 'start'>): LoginItem {
  if (platform === 'darwin') return {};
  const [path = start.execPath, ...args] = startCommand(start);
  // Electron joins the arguments with spaces, so it is left to us to quote.
  return { path, args: [...args.map((arg) => `"${arg}"`), hiddenSwitch] };
}

/** Makes the switch of this platform. Any platform but Windows and macOS is taken for a freedesktop.org one. */
export function createStartAtLogin(needs: StartAtLoginNeeds): StartAtLoginSwitch {
  const { platform, loginItems, readFile, writeFile, removeFile } = needs;
  const facts = withOwnAppImage(needs.facts);
  const files = loginEntryFiles(facts);

  async function systemEntry(): Promise<string | undefined> {
    for (const path of files.system) {
      const text = await readFile(path).catch(() => undefined);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  async function status(): Promise<StartAtLogin> {
    if (platform !== 'darwin' && platform !== 'win32') {
      return { on: startsAtLogin(await readFile(files.own).catch(() => undefined), await systemEntry()) };
    }
    // A checkout on a Mac would make the bare Electron a login item.
    if (platform === 'darwin' && !facts.start.isPackaged) return { on: false, fixed: 'not-installed' };
    const item = loginItems.get(loginItem(platform, facts));
    if (item.status === 'requires-approval') return { on: false, fixed: 'off-in-system' };
    return { on: item.openAtLogin };
  }

  async function change(on: boolean): Promise<void> {
    if (platform === 'darwin' || platform === 'win32') {
      loginItems.set({ ...loginItem(platform, facts), openAtLogin: on });
      return;
    }
    const wanted = changeLoginEntry(on, facts, await systemEntry());
    if (wanted === 'remove') await removeFile(files.own);
    else await writeFile(files.own, wanted.write, 0o644);
  }

  return {
    status,
    async set(on) {
      try {
        await change(on);
        const now = await status();
        return now.on === on || now.fixed !== undefined ? done(now) : failed({ code: 'start-at-login-not-set' });
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        return failed({ code: 'start-at-login-not-set', said: said.slice(0, 200) });
      }
    },
  };
}
