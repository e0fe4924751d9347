import { linkSchemes, type LinkHandlerStatus, type LinkScheme, type SchemeHandler } from '../../shared/link-handler';
import { done, failed, type Outcome } from '../../shared/outcome';
import { carryOut, type HandlerTools } from './carry-out';
import { entryName, isOurEntry } from './desktop-entry';
import { withOwnAppImage, type HandlerFacts } from './facts';
import {
  entryInAnswer,
  entryPlaces,
  handlerOnLinux,
  linuxEntry,
  linuxFiles,
  linuxLauncher,
  ownerQuery,
  registerOnLinux,
  unregisterOnLinux,
  type FoundOnLinux,
} from './linux-plan';
import { handlerOnMac, registerOnMac, unregisterOnMac } from './macos-plan';
import type { Step } from './step';
import { handlerOnWindows, registerOnWindows, unregisterOnWindows, windowsSettingsPage } from './windows-plan';

/** Being the app that opens `tel:` and `callto:` links. Nothing here throws. */
export interface LinkHandler {
  readonly status: () => Promise<LinkHandlerStatus>;
  /**
   * Makes Dialboard the app for links, or on Windows a choice, and opens the page to choose on; the status tells which.
   * Fails with `handler-needs-installing` or `handler-not-registered`, where `said` names the app that kept the links, or
   * what the system said.
   */
  readonly register: () => Promise<Outcome<LinkHandlerStatus>>;
  /** Undoes it. Fails with `handler-not-removed` and what the system said. */
  readonly unregister: () => Promise<Outcome<LinkHandlerStatus>>;
  /** The address of the system's page to choose on, where there is one. */
  readonly settingsPage: () => string | undefined;
}

interface LinkHandlerOptions extends HandlerTools {
  readonly platform: NodeJS.Platform;
  readonly facts: HandlerFacts;
}

/** Makes the link handler of this platform. Any platform but Windows and macOS is taken for a freedesktop.org one. */
export function createLinkHandler(options: LinkHandlerOptions): LinkHandler {
  const { platform, readFile, run, electron } = options;
  const facts = withOwnAppImage(options.facts);
  const canRegister = platform !== 'darwin' || facts.start.isPackaged;

  async function planFor(wish: 'register' | 'unregister'): Promise<Step[]> {
    if (platform === 'darwin') return wish === 'register' ? registerOnMac() : unregisterOnMac();
    if (platform === 'win32') return wish === 'register' ? registerOnWindows(facts) : unregisterOnWindows(facts);
    const found = await findOnLinux();
    return wish === 'register' ? registerOnLinux(facts, found) : unregisterOnLinux(facts, found);
  }

  async function findOnLinux(): Promise<FoundOnLinux> {
    const files = linuxFiles(facts);
    return {
      installed: (await firstThere(files.systemEntries)) !== undefined,
      ownEntry: await readFile(files.entry),
      mimeApps: await readFile(files.mimeApps),
    };
  }

  async function firstThere(paths: readonly string[]): Promise<string | undefined> {
    for (const path of paths) {
      const text = await readFile(path).catch(() => undefined);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  async function handlerOf(scheme: LinkScheme): Promise<SchemeHandler> {
    try {
      const url = `${scheme}://`;
      if (platform === 'darwin') {
        return handlerOnMac(electron.isDefaultProtocolClient(scheme), electron.getApplicationNameForProtocol(url));
      }
      if (platform === 'win32') {
        // isDefaultProtocolClient reads a key that Windows has not obeyed since version 8.
        return handlerOnWindows(await electron.getApplicationInfoForProtocol(url), facts.start.execPath);
      }
      const query = ownerQuery(scheme);
      const answer = await run(query.program, query.args);
      if (answer.how !== 'ended' || answer.code !== 0) return { by: 'unknown' };
      const entry = entryInAnswer(answer.stdout);
      const text = entry === undefined ? undefined : await firstThere(entryPlaces(entry, facts.env));
      return handlerOnLinux(entry, text === undefined ? undefined : entryName(text), facts.desktopName);
    } catch {
      return { by: 'unknown' };
    }
  }

  async function leadsElsewhere(): Promise<boolean> {
    if (platform === 'darwin' || platform === 'win32') return false;
    const files = linuxFiles(facts);
    const entry = await readFile(files.entry).catch(() => undefined);
    if (entry === undefined || !isOurEntry(entry)) return false;
    const script = linuxLauncher(facts);
    return entry !== linuxEntry(facts) || (script !== undefined && (await firstThere([files.launcher])) !== script);
  }

  async function status(): Promise<LinkHandlerStatus> {
    const [tel, callto, elsewhere] = await Promise.all([handlerOf('tel'), handlerOf('callto'), leadsElsewhere()]);
    return { schemes: { tel, callto }, canRegister, elsewhere, chosenIn: placeToChoose() };
  }

  function placeToChoose(): LinkHandlerStatus['chosenIn'] {
    if (platform === 'win32') return 'page';
    return platform === 'darwin' ? 'facetime' : 'none';
  }

  async function perform(wish: 'register' | 'unregister'): Promise<string | undefined> {
    try {
      return await carryOut(await planFor(wish), options);
    } catch (error) {
      return (error instanceof Error ? error.message : String(error)).slice(0, 200);
    }
  }

  return {
    status,
    settingsPage: () => (platform === 'win32' ? windowsSettingsPage : undefined),
    async register() {
      if (!canRegister) return failed({ code: 'handler-needs-installing' });
      const failure = await perform('register');
      if (failure !== undefined) return failed({ code: 'handler-not-registered', said: failure });
      const after = await status();
      // On Windows the choice comes after this. Elsewhere another file may have the last word, such as a desktop's own list.
      const kept = platform === 'win32' ? undefined : linkSchemes.map((name) => after.schemes[name]).find(isOther);
      return kept ? failed({ code: 'handler-not-registered', said: kept.owner }) : done(after);
    },
    async unregister() {
      const failure = await perform('unregister');
      return failure === undefined ? done(await status()) : failed({ code: 'handler-not-removed', said: failure });
    },
  };
}

const isOther = (handler: SchemeHandler): handler is Extract<SchemeHandler, { by: 'other' }> => handler.by === 'other';
