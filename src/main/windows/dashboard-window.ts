import { once as waitFor } from 'node:events';
import { nativeImage, type BrowserWindow } from 'electron';
import type { CloseDecision } from '../background/close-decision';
import type { WindowPlace } from '../background/window-place';
import { bringToFront } from './main-window';

/** The one window, which lives as long as the program: closing it hides it, or quits. */
export interface DashboardWindow {
  /** Shows it in front; before its first paint it is shown as soon as it is painted. */
  show(): void;
  /** Shows it in front and waits until it is the one in use, or until the system has had time enough to refuse. */
  use(): Promise<void>;
  /** Shows it without taking the focus if it is hidden, because there is no other way left to reach it. */
  surface(): void;
  /** Whether it is shown, or will be when it is painted. */
  isToBeShown(): boolean;
  /** Whether the person can see it, as far as the system tells. */
  isVisible(): boolean;
  isFocused(): boolean;
  /** Windows: a small picture over the taskbar button, or null for none. */
  setOverlay(picture: string | null, description: string): void;
}

/** What the window needs. */
export interface DashboardWindowNeeds {
  readonly window: BrowserWindow;
  /** Whether it was maximised, and begins so. */
  readonly maximised: boolean;
  /** What closing means now. */
  readonly decideClose: () => CloseDecision;
  /** Told when it was closed and stays in the background for the first time. */
  readonly hidden: (decision: Extract<CloseDecision, { do: 'hide' }>) => void;
  /** Told where it is, when that has changed. */
  readonly moved: (place: WindowPlace) => void;
}

/** How long a window rests before its place is kept, in milliseconds. */
const rest = 400;

/** How long a system may take to give the window the focus, in milliseconds. */
const timeToFocus = 1000;

/** Takes care of a window that was made and is not shown yet. */
export function createDashboardWindow(needs: DashboardWindowNeeds): DashboardWindow {
  const { window, maximised, decideClose, hidden, moved } = needs;
  let painted = false;
  /** Neither shown nor minimised. */
  let hiding = true;
  let shown = false;
  let wanted: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;

  function once(show: () => void): void {
    if (window.isDestroyed()) return;
    if (painted) show();
    else wanted = show;
  }

  function keepPlace(): void {
    clearTimeout(timer);
    timer = undefined;
    const { x, y, width, height } = window.getNormalBounds();
    moved({ x, y, width, height, maximised: window.isMaximized() });
  }
  function keepPlaceLater(): void {
    // What moves while it is hidden was moved by the system.
    if (!window.isVisible()) return;
    clearTimeout(timer);
    timer = setTimeout(keepPlace, rest);
  }

  function show(): void {
    hiding = false;
    once(() => {
      // Not while it is made: it would be shown by that.
      if (!shown && maximised) window.maximize();
      shown = true;
      bringToFront(window);
    });
  }

  window.once('ready-to-show', () => {
    painted = true;
    wanted?.();
  });
  window.on('move', keepPlaceLater);
  window.on('resize', keepPlaceLater);
  // The display may tell of this before it has given the window its other size.
  window.on('maximize', keepPlaceLater);
  window.on('unmaximize', keepPlaceLater);
  window.on('close', (event) => {
    if (timer !== undefined) keepPlace();
    const decision = decideClose();
    // The program ends with its window.
    if (decision.do === 'quit') return;
    event.preventDefault();
    hiding = true;
    window.hide();
    hidden(decision);
  });

  return {
    show,
    use: async () => {
      if (window.isDestroyed() || window.isFocused()) return;
      const focused = waitFor(window, 'focus', { signal: AbortSignal.timeout(timeToFocus) }).catch(() => undefined);
      show();
      await focused;
    },
    surface: () => {
      if (!hiding) return;
      hiding = false;
      once(() => {
        window.showInactive();
        // A start that was to be hidden gets in nobody's way.
        if (!shown) window.minimize();
        shown = true;
      });
    },
    isToBeShown: () => !hiding,
    isVisible: () => !window.isDestroyed() && window.isVisible() && !window.isMinimized(),
    isFocused: () => !window.isDestroyed() && window.isFocused(),
    setOverlay: (picture, description) => {
      if (!window.isDestroyed())
        window.setOverlayIcon(picture === null ? null : nativeImage.createFromPath(picture), description);
    },
  };
}
