import type { HotkeyTrial } from '../../shared/hotkey/hotkey-trial';

/** A press of the hotkey that is only tried. */
export interface HotkeyTrying {
  /** Begins, so that the next press is only shown; or ends, and with it what was shown. */
  try(on: boolean): void;
  /** Takes a press when it is one that is tried; otherwise false, and the press is meant. */
  takes(): boolean;
}

/** What it needs. */
export interface HotkeyTryingNeeds {
  /** What the hotkey takes, read at this moment: a number, several, or nothing that is one. */
  readonly find: () => Promise<Exclude<HotkeyTrial, { is: 'waiting' }>>;
  readonly changed: (trial: HotkeyTrial | null) => void;
  /** Shows the window, where what came of it stands. */
  readonly attention: () => void;
  /** Calls back after so many milliseconds; returns what stops that. */
  readonly later: (callback: () => void, delay: number) => () => void;
}

/** How long the press is waited for, in milliseconds: later ones are meant, whatever the window still shows. */
const patience = 120_000;

/** Makes it. */
export function createHotkeyTrying({ find, changed, attention, later }: HotkeyTryingNeeds): HotkeyTrying {
  let waiting = false;
  let round = 0;
  let stopWaiting = (): void => undefined;

  function begin(on: boolean): void {
    stopWaiting();
    round += 1;
    waiting = on;
    changed(on ? { is: 'waiting' } : null);
    if (on) stopWaiting = later(() => begin(false), patience);
  }

  return {
    try: begin,
    takes() {
      if (!waiting) return false;
      stopWaiting();
      waiting = false;
      const own = round;
      attention();
      void find().then((trial) => {
        if (own === round) changed(trial);
      });
      return true;
    },
  };
}
