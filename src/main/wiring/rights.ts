import { app, type BrowserWindow, type Session } from 'electron';
import type { MyData } from '../../shared/my-data';
import type { Outcome } from '../../shared/outcome';
import type { AccountService } from '../account/account-service';
import type { OwnProfiles } from '../dialling/profile/own-profiles';
import { deleteEverything } from '../privacy/delete-everything';
import { removeLeftovers } from '../privacy/leftovers';
import { collectMyData } from '../privacy/my-data';
import type { Recents } from '../recents/recents';
import type { State } from '../state';
import { loadExportFiles, loadExportWriter, loadLinkHandler, loadStartAtLogin } from './chunks';
import type { KeptLog } from './keep-log';
import type { KeptData } from './kept-data';

/** What people may do with what is kept about them. */
export interface Rights {
  myData(): Promise<MyData>;
  exportMyData(): Promise<Outcome<string | null>>;
  deleteEverything(): Promise<Outcome>;
}

interface RightsNeeds {
  readonly state: State;
  readonly account: AccountService;
  readonly recents: Recents;
  readonly kept: KeptData;
  readonly loadOwn: () => Promise<OwnProfiles>;
  readonly forgetSettings: () => Promise<void>;
  readonly log: KeptLog;
  readonly window: BrowserWindow;
}

/** Joins the rights with all that keeps something: what is new in the inventory comes in here. */
export function createRights(needs: RightsNeeds): Rights {
  const { state, account, recents, kept, loadOwn, forgetSettings, log, window } = needs;
  async function myData(): Promise<MyData> {
    const own = (await (await loadOwn()).all()).map(({ profile }) => profile);
    return collectMyData(state.get(), kept.documents.contacts.get(), own, recents.list().recents, new Date());
  }
  return {
    myData,
    async exportMyData() {
      const files = (await loadExportFiles())(await myData());
      return (await loadExportWriter())(window, state.get().locale, files, new Date());
    },
    deleteEverything() {
      kept.favourites.forgetRemoved();
      return deleteEverything([
        ...Object.entries(kept.documents).map(([what, document]) => ({ what, run: () => document.erase() })),
        { what: 'profiles', run: async () => (await loadOwn()).erase() },
        { what: 'data-key', run: () => kept.forgetKey() },
        { what: 'link-handler', run: async () => (await loadLinkHandler()).unregister() },
        { what: 'start-at-login', run: async () => (await loadStartAtLogin()).set(false) },
        { what: 'credentials', run: () => account.forgetAll() },
        { what: 'settings', run: forgetSettings },
        { what: 'set-aside', run: () => removeLeftovers(app.getPath('userData')) },
        { what: 'runtime', run: () => clearRuntime(window.webContents.session) },
        // Last: what was deleted before is news of its own.
        { what: 'log', run: () => log.remove() },
      ]);
    },
  };
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
