/** The schemes that Dialboard offers to open: RFC 3966 and the older callto, which web pages still carry. */
export const linkSchemes = ['tel', 'callto'] as const;

/** One of the schemes that Dialboard offers to open. */
export type LinkScheme = (typeof linkSchemes)[number];

/**
 * Who opens the links of one scheme: Dialboard, another app (its name, as the system gives it), no app at all, or not known,
 * because the system did not say.
 */
export type SchemeHandler =
  | { readonly by: 'dialboard' }
  | { readonly by: 'other'; readonly owner: string }
  | { readonly by: 'nobody' }
  | { readonly by: 'unknown' };

/** What settings show of being the app for links. */
export interface LinkHandlerStatus {
  readonly schemes: Readonly<Record<LinkScheme, SchemeHandler>>;
  /** Dialboard can register itself here. On macOS only the packaged app can: its Info.plist names the schemes. */
  readonly canRegister: boolean;
  /** Links go to a Dialboard in another place than the running one: an AppImage that was moved or updated. */
  readonly elsewhere: boolean;
  /**
   * How the person chooses by hand: `page`, the system has a page that Dialboard can open; `facetime`, it is in the settings
   * of FaceTime, which no address leads to; `none`, there is no such place.
   */
  readonly chosenIn: 'page' | 'facetime' | 'none';
}
