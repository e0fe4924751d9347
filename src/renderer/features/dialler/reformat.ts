import type { Selection } from './edit-text';

/** Writes the significant characters of a number, digits and a leading plus, as people write it. */
export type NumberFormat = (significant: string) => string;

/** What is formatted while it is typed: digits in groups, maybe with a plus before them. Everything else is left alone. */
const plain = /^\s*\+?[\d\s().\-/]*$/;

/**
 * Formats a number while it is typed, and keeps the caret behind the same digit. The format never changes what would be
 * dialled: where it does, or where the text is more than digits, the text stays as it was typed.
 */
export function reformat(selection: Selection, format: NumberFormat): Selection {
  const { text, start, end } = selection;
  if (!plain.test(text)) return selection;
  const significant = significantOf(text);
  const formatted = format(significant);
  // Where it knows no groups, those of the person are better than none.
  if (significantOf(formatted) !== significant || formatted === significant) return selection;
  return {
    text: formatted,
    start: behind(formatted, significantOf(text.slice(0, start)).length),
    end: behind(formatted, significantOf(text.slice(0, end)).length),
  };
}

/** The digits and the plus of a text. */
export function significantOf(text: string): string {
  return text.replace(/[^\d+]/g, '');
}

/** The place right behind the given number of significant characters. */
function behind(text: string, count: number): number {
  if (count === 0) return 0;
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (/[\d+]/.test(text.charAt(at))) seen += 1;
    if (seen === count) return at + 1;
  }
  return text.length;
}
