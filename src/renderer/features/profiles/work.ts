/** What the person is doing with profiles beside looking at the list. */
export type Work =
  /** Choosing what to begin with. */
  | { readonly kind: 'begin' }
  | {
      readonly kind: 'edit';
      readonly text: string;
      /** The id of the profile that is being changed; null for a new one. */
      readonly replaces: string | null;
      /** The file that was set aside and is being mended. */
      readonly mends?: string;
    }
  /** Asked whether a file is to become a profile. */
  | {
      readonly kind: 'import';
      readonly text: string;
      readonly name: string;
      /** The id of the profile in whose place it would be. */
      readonly replaces: string | null;
      readonly origin: string | null;
    };
