import type { Settings } from '../../shared/settings';
import type { AccountView } from '../../shared/snapshot';
import { linkArrival } from './link-arrival';
import { createWaiting, type Waiting } from './waiting';

/** Where links from outside arrive, and wait when they have to. */
export interface Arrivals {
  /** Takes a link from outside. */
  receive(text: string): void;
  /** Looks again whether a link that waits can be offered: the settings are there, or somebody signed in. */
  look(): void;
  /** The person wants to see the link that came while not to be disturbed. It asks, however ordinary its number is. */
  showUnseen(): void;
  /** Drops the link that nobody looked at. */
  forget(): void;
}

/** What the arrivals need. */
export interface ArrivalsNeeds {
  /** The link that came before the window was made, or none. */
  readonly waiting: Waiting<string>;
  /** Milliseconds on a clock that does not go back. */
  readonly now: () => number;
  readonly status: () => AccountView['status'];
  readonly settings: () => Pick<Settings, 'deskPhone' | 'linksWait'>;
  readonly showWindow: () => void;
  readonly take: (text: string, always?: 'ask') => void;
  /** The number of a link to an emergency number, as it is shown; nothing keeps such a link from being shown. */
  readonly urgent: (text: string) => Promise<string | undefined>;
  /** Told the emergency number of a link that waits because nobody is signed in; null when there is none. */
  readonly urgentWaits: (number: string | null) => void;
  /** Told whether a link waits to be looked for. */
  readonly changed: (linkWaits: boolean) => void;
}

/** Makes them. */
export function createArrivals(needs: ArrivalsNeeds): Arrivals {
  const { waiting, now, status, settings, showWindow, take, urgent, urgentWaits, changed } = needs;
  // It waits for as long as it takes: the person looks for it, so it does not come out of nowhere.
  const unseen = createWaiting<string>(now, Infinity);

  function look(): void {
    if (!waiting.waits()) return;
    const { offer, show } = linkArrival(status(), settings());
    if (show) showWindow();
    if (offer === 'signed-in') {
      void tellUrgent();
      return;
    }
    urgentWaits(null);
    const link = waiting.take();
    if (link === undefined) return;
    if (offer === 'now') take(link);
    else void putAside(link);
  }

  /**
   * Whoever clicked an emergency number while nobody is signed in must not have to guess why nothing is called. While the account
   * is being restored the question follows in a moment.
   */
  async function tellUrgent(): Promise<void> {
    const link = waiting.look();
    const number = link === undefined ? undefined : await urgent(link);
    if (waiting.look() === link) urgentWaits(isNobody() ? (number ?? null) : null);
  }

  const isNobody = () => ['signed-out', 'locked-out'].includes(status());

  async function putAside(link: string): Promise<void> {
    if ((await urgent(link)) === undefined) {
      unseen.keep(link);
      changed(true);
      return;
    }
    showWindow();
    if (status() === 'signed-in') take(link);
    else {
      waiting.keep(link);
      await tellUrgent();
    }
  }

  function showUnseen(): void {
    showWindow();
    if (status() !== 'signed-in') return;
    const link = unseen.take();
    changed(false);
    if (link !== undefined) take(link, 'ask');
  }

  return {
    receive(text) {
      waiting.keep(text);
      look();
    },
    look,
    showUnseen,
    forget() {
      unseen.take();
      changed(false);
    },
  };
}
