import type { Translate } from '../../shared/messages';
import { createSnapshotBroadcast } from '../ipc/snapshot-broadcast';
import type { SessionBus } from '../platform/session-bus';
import type { State } from '../state';
import { followStatusNotifier } from './status-notifier';
import { createTrayIcon, type TrayIcon } from './tray';
import { trayModel, type TrayAction, type TrayFacts } from './tray-model';

/** What the tray needs. */
export interface TrayNeeds {
  readonly platform: NodeJS.Platform;
  /** The session bus of a Linux desktop. */
  readonly bus: SessionBus | undefined;
  readonly state: State;
  readonly recents: () => TrayFacts['recents'];
  /** The translator of the language of the moment. */
  readonly words: () => Translate;
  /** The folder of the tray's pictures. */
  readonly pictures: string;
  readonly canDialClipboard: boolean;
  readonly choose: (action: TrayAction) => void;
  /** Told when there is no tray, and none came within a while. */
  readonly missing: () => void;
}

/** Shortest time between two changes of the icon or its menu, in milliseconds: a desktop draws them anew each time. */
const rests = 150;

/** How long a tray that is not there may take to come (back), in milliseconds: a panel is started or starts anew. */
const patience = 4000;

/**
 * Keeps an icon in the tray for as long as the system has one, and the snapshot's `tray` true meanwhile. Follows the snapshot by
 * itself; the function that it resolves to is for what is not in there.
 */
export async function startTray(needs: TrayNeeds): Promise<() => void> {
  const { platform, bus, state, pictures, choose, missing } = needs;
  let icon: TrayIcon | undefined;
  let waiting: NodeJS.Timeout | undefined;
  const model = () =>
    trayModel({
      snapshot: state.get(),
      recents: needs.recents(),
      t: needs.words(),
      canDialClipboard: needs.canDialClipboard,
    });
  const refresh = createSnapshotBroadcast(() => icon?.show(model()), rests);
  state.subscribe((snapshot) => refresh.tell(snapshot));

  function place(there: boolean): void {
    clearTimeout(waiting);
    icon?.remove();
    icon = there ? createTrayIcon(pictures, platform, model(), choose) : undefined;
    if (state.get().tray !== there) state.update({ tray: there });
    if (!there) waiting = setTimeout(missing, patience);
  }

  if (platform === 'win32' || platform === 'darwin') place(true);
  else if (bus === undefined) missing();
  else await followStatusNotifier(bus, place);
  return () => refresh.tell(state.get());
}
