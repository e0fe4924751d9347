import { isOver, mayHangUp, type Call } from '../../shared/call';
import type { MessageKey, Translate } from '../../shared/messages';
import { isOffline } from '../../shared/offline';
import type { Recent } from '../../shared/recent';
import type { Snapshot } from '../../shared/snapshot';

/** What the icon says at a glance. Each state has a shape of its own, so that it does not hang on colour. */
export const trayStates = ['signed-out', 'ready', 'in-call', 'offline'] as const;

/** One of those states. */
export type TrayState = (typeof trayStates)[number];

/** What the person can choose in the tray's menu. */
export type TrayAction =
  | { readonly do: 'open' | 'show-link' | 'settings' | 'quit' }
  | { readonly do: 'dial-clipboard' }
  | { readonly do: 'dial'; readonly text: string }
  | { readonly do: 'links-wait'; readonly on: boolean }
  | { readonly do: 'hang-up'; readonly id: string };

/** One line of the tray's menu. */
export type TrayLine =
  | { readonly kind: 'line' }
  /** What is said, not chosen. */
  | { readonly kind: 'said'; readonly label: string }
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly action: TrayAction;
      readonly enabled: boolean;
      /** For what is switched on and off. */
      readonly checked?: boolean;
    };

/** All that the tray shows. It is data, so that it can be read and tested on any system, and compared with what is shown. */
export interface TrayModel {
  readonly state: TrayState;
  readonly tooltip: string;
  readonly menu: readonly TrayLine[];
}

/** What the tray is made of. */
export interface TrayFacts {
  readonly snapshot: Snapshot;
  /** The calls that are over, the newest first; what the person removed from them is gone here too. */
  readonly recents: readonly Pick<Recent, 'number' | 'shown' | 'again'>[];
  readonly t: Translate;
  /** Whether the clipboard can be dialled: the item is there only then. */
  readonly canDialClipboard: boolean;
}

/** How many calls of before stand in the menu. */
const recentCount = 5;

/** Longest label in characters; a desktop would cut or widen without measure. */
const longestLabel = 60;

/** What the tray shows for a snapshot. */
export function trayModel({ snapshot, recents, t, canDialClipboard }: TrayFacts): TrayModel {
  const { account, calls, settings, linkWaits } = snapshot;
  const signedIn = account.status === 'signed-in';
  const going = calls.filter((call) => !isOver(call.state));
  const [current] = going;
  const state = trayState(snapshot);
  // As in the dashboard: not while the PBX is being asked for another one.
  const mayDial = signedIn && state !== 'offline' && going.every((call) => call.state !== 'requested');
  const hangUp = t('call.hang-up');
  const newest = newestOfEach(recents);
  return {
    state,
    tooltip: tooltip(snapshot, current, state, t),
    menu: [
      said(statusLine(snapshot, current, state, t)),
      line,
      item(t('tray.open'), { do: 'open' }),
      ...(linkWaits ? [item(t('tray.show-link'), { do: 'show-link' })] : []),
      ...(canDialClipboard ? [item(t('tray.dial-clipboard'), { do: 'dial-clipboard' }, mayDial)] : []),
      ...going
        .filter(mayHangUp)
        .map(({ id, shown }) => item(going.length === 1 ? hangUp : `${hangUp}: ${shown}`, { do: 'hang-up', id })),
      ...(newest.length === 0 ? [] : [line, said(t('recents.title'))]),
      ...newest.map(({ shown, again = shown }) => item(shown, { do: 'dial', text: again }, mayDial)),
      line,
      {
        ...item(t('quiet.links-wait'), { do: 'links-wait', on: !settings.linksWait }),
        checked: settings.linksWait,
      },
      item(t('settings.title'), { do: 'settings' }, signedIn),
      line,
      item(t('menu.quit'), { do: 'quit' }),
    ],
  };
}

/** The state that the icon shows; a call that goes on outweighs a network that is gone. */
export function trayState(snapshot: Pick<Snapshot, 'account' | 'calls' | 'online'>): TrayState {
  if (snapshot.account.status !== 'signed-in') return 'signed-out';
  if (snapshot.calls.some((call) => !isOver(call.state))) return 'in-call';
  return isOffline(snapshot) ? 'offline' : 'ready';
}

const line: TrayLine = { kind: 'line' };
const said = (label: string): TrayLine => ({ kind: 'said', label: short(label) });

function item(label: string, action: TrayAction, enabled = true): Extract<TrayLine, { kind: 'item' }> {
  return { kind: 'item', label: short(label), action, enabled };
}

function statusLine({ account }: Snapshot, current: Call | undefined, state: TrayState, t: Translate): string {
  if (current !== undefined) return `${t(stateWord(current))}: ${current.shown}`;
  if (state === 'ready' && account.status === 'signed-in')
    return `${t('account.extension', { extension: account.extension })} · ${t('tray.state.ready')}`;
  return t(`tray.state.${state}`);
}

function tooltip(snapshot: Snapshot, current: Call | undefined, state: TrayState, t: Translate): string {
  const waits = snapshot.linkWaits ? ` · ${t('tray.link-waits')}` : '';
  return `Dialboard – ${statusLine(snapshot, current, state, t)}${waits}`;
}

const stateWord = (call: Call): MessageKey => `call.state.${call.state}`;

/** The newest call of each of the last numbers. Only as far back as it takes: there may be a hundred thousand. */
function newestOfEach(recents: TrayFacts['recents']): TrayFacts['recents'] {
  const found: Pick<Recent, 'number' | 'shown' | 'again'>[] = [];
  for (const recent of recents) {
    if (found.length === recentCount) break;
    if (!found.some(({ number }) => number === recent.number)) found.push(recent);
  }
  return found;
}

function short(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
}
