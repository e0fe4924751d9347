import { longestContactName, type NumberKind, type SkipReason } from '../../shared/contact';

/** A contact as a file has it. */
export interface RawContact {
  readonly name: string;
  readonly organisation: string;
  readonly numbers: readonly { readonly text: string; readonly kind: NumberKind }[];
  /** Which row or card it was, counted from 1. */
  readonly place: number;
}

/** A row or a card that could not be read. */
export interface Unreadable {
  readonly place: number;
  readonly reason: SkipReason;
}

/** What a file holds. */
export interface FileContent {
  readonly contacts: readonly RawContact[];
  readonly unreadable: readonly Unreadable[];
}

/** A text on one line, of a length that can be shown. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longestContactName)
    .trim();
}
