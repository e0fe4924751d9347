/** What closing the window means. */
export type CloseDecision =
  /** The window goes, the program stays. `tell`: say so, for the first time. */
  { readonly do: 'hide'; readonly tell: boolean } | { readonly do: 'quit' };

/** What it hangs on. */
export interface CloseFacts {
  readonly platform: NodeJS.Platform;
  /** Whether there is an icon in the tray to come back by. */
  readonly tray: boolean;
  readonly closeToTray: boolean;
  readonly told: boolean;
  /** The program is quitting anyway. */
  readonly quitting: boolean;
}

/**
 * The decision, a table:
 *
 * | | tray and wanted there | otherwise |
 * |---|---|---|
 * | Windows, Linux | hide, said once | quit |
 * | macOS | hide | hide: the Dock brings it back, and every program there does so |
 */
export function decideClose({ platform, tray, closeToTray, told, quitting }: CloseFacts): CloseDecision {
  if (quitting) return { do: 'quit' };
  if (platform === 'darwin') return { do: 'hide', tell: false };
  return tray && closeToTray ? { do: 'hide', tell: !told } : { do: 'quit' };
}
