import { randomUUID } from 'node:crypto';
import { app, type BrowserWindow } from 'electron';
import { mayHangUp } from '../../shared/call';
import type { Place } from '../../shared/contract';
import type { SettingsChange } from '../../shared/settings';
import type { PresenceNeeds } from '../background/presence';
import type { DialService } from '../dialling/dial-service';
import type { Intents } from '../dialling/intents';
import type { DialClipboard } from '../hotkey/dial-clipboard';
import type { Arrivals } from '../intake/arrivals';
import type { Command } from '../intake/command-line';
import type { Waiting } from '../intake/waiting';
import type { State } from '../state';
import type { SettingsStore } from '../storage/settings-store';
import type { DashboardWindow } from '../windows/dashboard-window';

/** What is done for somebody who is not in the window: from a shell, the tray, a notification or the menu. */
export interface Deeds {
  /** Carries out what a start from a shell asked for. */
  carryOut(wanted: Command | undefined): void;
  /** Takes a command that wants a call. It waits until somebody is signed in. */
  keepCommand(wanted: Command): void;
  /** To be called when an account came or went: whether a command waits for it. */
  offerCommand(): void;
  /** Who asked for an emergency number while nobody is signed in must not have to guess why nothing is called. */
  tellEmergency(text: string, from: 'typed' | 'clipboard'): Promise<void>;
  /** What the person chooses in the tray or presses in a notification. */
  choose: PresenceNeeds['choose'];
  /** Shows the window at this place. */
  goTo(place: Place): void;
  /** Hangs up the call that goes on. */
  hangUp(): void;
}

interface DeedsNeeds {
  readonly state: State;
  readonly settings: SettingsStore;
  readonly waitingCommand: Waiting<Command>;
  readonly intents: Intents;
  readonly dialService: DialService;
  readonly arrivals: Arrivals;
  readonly dialClipboard: DialClipboard;
  readonly changeSettings: (change: SettingsChange) => Promise<unknown>;
  readonly dashboard: DashboardWindow;
  readonly window: BrowserWindow;
}

/** Joins what comes from outside the window with what carries it out. */
export function createDeeds(needs: DeedsNeeds): Deeds {
  const { state, settings, waitingCommand, intents, dialService, arrivals, dialClipboard, dashboard, window } = needs;

  function carryOut(wanted: Command | undefined): void {
    switch (wanted?.do) {
      case 'show': {
        dashboard.show();
        return;
      }
      case 'find': {
        goTo('find');
        return;
      }
      case 'hang-up': {
        hangUp();
        return;
      }
      case 'dial':
        return void intents.takeCommand(wanted.text);
      case 'dial-clipboard':
        return void dialClipboard('command-line');
      case undefined:
    }
  }
  function offerCommand(): void {
    if (!waitingCommand.waits()) return;
    const { status } = state.get().account;
    if (status === 'restoring') return;
    if (status === 'signed-in') {
      carryOut(waitingCommand.take());
      return;
    }
    // Where one signs in.
    dashboard.show();
    const wanted = waitingCommand.look();
    if (wanted?.do === 'dial') void tellEmergency(wanted.text, 'typed');
  }
  async function tellEmergency(text: string, from: 'typed' | 'clipboard'): Promise<void> {
    const number = await intents.emergencyOf(text, from);
    if (number !== undefined && state.get().account.status !== 'signed-in') state.update({ emergencyWaits: number });
  }
  /** While nobody is signed in the window alone is shown: there is nothing to go to. */
  function goTo(place: Place): void {
    dashboard.show();
    window.webContents.send('goTo', place);
  }
  async function dialAgain(text: string): Promise<void> {
    const outcome = await intents.take({ id: randomUUID(), text, source: 'recents' });
    if (!outcome.ok || state.get().ask !== null || !settings.get().deskPhone) dashboard.show();
  }
  function hangUp(): void {
    const current = state.get().calls.find(mayHangUp);
    if (current !== undefined) void dialService.hangUp(current.id);
  }

  return {
    carryOut,
    keepCommand(wanted) {
      waitingCommand.keep(wanted);
      offerCommand();
    },
    offerCommand,
    tellEmergency,
    choose(action) {
      switch (action.do) {
        case 'open': {
          dashboard.show();
          return;
        }
        case 'show-link': {
          arrivals.showUnseen();
          return;
        }
        case 'settings': {
          goTo('settings');
          return;
        }
        case 'links-wait': {
          void needs.changeSettings({ linksWait: action.on });
          return;
        }
        case 'dial':
          return void dialAgain(action.text);
        case 'hang-up':
          return void dialService.hangUp(action.id);
        case 'quit': {
          app.quit();
          return;
        }
      }
    },
    goTo,
    hangUp,
  };
}
