/** Whether Dialboard starts with the person's session. */
export interface StartAtLogin {
  readonly on: boolean;
  /** Why it cannot be changed from here: it is not installed, or the person switched it off in the system's own settings. */
  readonly fixed?: 'not-installed' | 'off-in-system';
}
