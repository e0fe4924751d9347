import type { IntentSource } from '../../shared/call';
import type { Outcome } from '../../shared/outcome';
import type { TextPlace } from './clipboard-text';
import type { PressGuard } from '../intake/press-guard';

/** Who wants the clipboard dialled: the hotkey, a menu (of the tray or of the window), or a command. */
export type ClipboardSource = Extract<IntentSource, 'hotkey' | 'paste' | 'command-line'>;

/** Reads the clipboard at this moment and sends what is in it down the one road. */
export type DialClipboard = (source: ClipboardSource) => Promise<void>;

/** What dialling the clipboard needs. */
export interface DialClipboardNeeds {
  readonly guard: PressGuard;
  readonly isSignedIn: () => boolean;
  /** Where the hotkey takes its text from. */
  readonly hotkeyTakes: () => TextPlace;
  /** Brings the window to the front and waits until it is, where only the window in use is given the clipboard. */
  readonly focusFirst: () => Promise<void>;
  readonly read: (place: TextPlace) => Promise<string>;
  /** Dials, asks, or says why not. */
  readonly take: (text: string, source: ClipboardSource) => Promise<Outcome>;
  /** Shows the window: there is something to do in it first. */
  readonly attention: () => void;
  /** Told what is there while nobody is signed in: an emergency number must not meet silence. */
  readonly notCalled: (text: string) => Promise<void>;
  /** Tells quietly that there is nothing to call, and why. */
  readonly nothingFound: (text: string, place: TextPlace, source: ClipboardSource, reason: string) => Promise<void>;
}

/** Makes it. The text is held no longer than it takes, and written nowhere. */
export function createDialClipboard(needs: DialClipboardNeeds): DialClipboard {
  return async (source) => {
    if (!needs.guard.counts()) return;
    const signedIn = needs.isSignedIn();
    if (!signedIn) needs.attention();
    await needs.focusFirst();
    const place = source === 'hotkey' ? needs.hotkeyTakes() : 'clipboard';
    const text = await needs.read(place);
    if (!signedIn) {
      await needs.notCalled(text);
      return;
    }
    const outcome = await needs.take(text, source);
    if (outcome.ok) return;
    if (outcome.problem.code === 'not-a-number')
      await needs.nothingFound(text, place, source, outcome.problem.reason ?? '');
    else needs.attention();
  };
}
