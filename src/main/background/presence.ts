import { join } from 'node:path';
import { app } from 'electron';
import type { Locale } from '../../shared/locale';
import { createTranslator, type Translate } from '../../shared/messages';
import { callNews } from '../notifications/call-news';
import { createElectronNotifier } from '../notifications/electron-notifier';
import { createLinuxNotifier } from '../notifications/linux-notifier';
import type { Notice, NoticeActions, Notifier } from '../notifications/notice';
import { connectSessionBus } from '../platform/session-bus';
import type { State } from '../state';
import type { TrayAction, TrayFacts } from '../tray/tray-model';
import { startTray } from '../tray/tray-presence';
import type { DashboardWindow } from '../windows/dashboard-window';
import { callsInProgress } from './badge';

/** Being there without a window: the icon in the tray, notifications and the badge. */
export interface Presence {
  /** Says, by a notification, that closing the window left the program in the tray. */
  tellOfTray(): void;
  /** Says what came of the clipboard, by a notification. Whether the system shows any. */
  tell(notice: Notice): Promise<boolean>;
  /** Shows the recents as they are now in the tray. */
  recentsChanged(): void;
}

/** What it needs. */
export interface PresenceNeeds {
  readonly platform: NodeJS.Platform;
  readonly busAddress: string | undefined;
  readonly state: State;
  readonly recents: () => TrayFacts['recents'];
  readonly window: DashboardWindow;
  /** The folder `assets` of the app. */
  readonly assets: string;
  /** Dials what is on the clipboard; without it the tray has no item for it. */
  readonly dialClipboard?: () => void;
  readonly choose: (action: Exclude<TrayAction, { do: 'dial-clipboard' }>) => void;
}

/** Starts it. */
export async function startPresence(needs: PresenceNeeds): Promise<Presence> {
  const { platform, state, window, choose, dialClipboard } = needs;
  const words = createWords(() => state.get().locale);
  const bus = platform === 'linux' ? await connectSessionBus(needs.busAddress) : undefined;
  const notifier = createNotifier();

  function createNotifier(): Notifier | undefined {
    const actions: NoticeActions = {
      open: () => choose({ do: 'open' }),
      hangUp: (id) => choose({ do: 'hang-up', id }),
      labels: () => ({ open: words()('tray.open'), hangUp: words()('call.hang-up') }),
    };
    if (platform !== 'linux') return createElectronNotifier(actions);
    return bus === undefined ? undefined : createLinuxNotifier(bus, actions);
  }

  let calls = state.get().calls;
  state.subscribe((snapshot) => {
    if (snapshot.calls === calls) return;
    const eyes = {
      visible: window.isVisible(),
      focused: window.isFocused(),
      deskPhone: snapshot.settings.deskPhone,
    };
    for (const news of callNews(calls, snapshot.calls, eyes, words())) {
      if (news.do === 'show') void notifier?.show(news.id, news.notice);
      else notifier?.withdraw(news.id);
    }
    if (callsInProgress(calls) !== callsInProgress(snapshot.calls)) showBadge(callsInProgress(snapshot.calls));
    calls = snapshot.calls;
  });

  function showBadge(count: number): void {
    if (platform !== 'win32') app.setBadgeCount(count);
    else if (count === 0) window.setOverlay(null, '');
    else window.setOverlay(join(needs.assets, 'tray', 'badge.png'), words()('tray.state.in-call'));
  }

  const recentsChanged = await startTray({
    platform,
    bus,
    state,
    recents: needs.recents,
    words,
    pictures: join(needs.assets, 'tray'),
    canDialClipboard: dialClipboard !== undefined,
    choose: (action) => {
      if (action.do === 'dial-clipboard') dialClipboard?.();
      else choose(action);
    },
    // A window that is hidden and has no icon to come back by could never be reached again.
    missing: () => window.surface(),
  });

  return {
    tellOfTray: () => void notifier?.show('tray', { title: words()('tray.told'), body: words()('tray.told.text') }),
    tell: async (notice) => (await notifier?.show('clipboard', notice)) ?? false,
    recentsChanged,
  };
}

/** The translator of the language of the moment; made anew only when that changes. */
function createWords(locale: () => Locale): () => Translate {
  let made: { readonly locale: Locale; readonly t: Translate } | undefined;
  return () => {
    if (made?.locale !== locale()) made = { locale: locale(), t: createTranslator(locale()) };
    return made.t;
  };
}
