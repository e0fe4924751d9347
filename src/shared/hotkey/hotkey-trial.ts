/**
 * The hotkey while the person tries whether it reaches Dialboard: the next press is only shown, and nothing is dialled.
 * - `waiting`: for the press;
 * - `received`: with what was found in what it takes. Of several numbers a real press would ask which.
 */
export type HotkeyTrial =
  | { readonly is: 'waiting' }
  | { readonly is: 'received'; readonly found: 'number'; readonly shown: string }
  | { readonly is: 'received'; readonly found: 'several' | 'nothing' };
