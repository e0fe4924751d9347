/** The text of a field and what is selected in it, in UTF-16 units. */
export interface Selection {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts a piece in place of what is selected; the caret stands behind it. */
export function insert({ text, start, end }: Selection, piece: string): Selection {
  const caret = start + piece.length;
  return { text: text.slice(0, start) + piece + text.slice(end), start: caret, end: caret };
}

/** Removes what is selected, or else the one character before the caret, with the separators between the two. */
export function backspace({ text, start, end }: Selection): Selection {
  let from = start;
  if (start === end) {
    while (from > 0 && isSeparator(text, from - 1)) from -= 1;
    from = Math.max(0, from - 1);
  }
  return { text: text.slice(0, from) + text.slice(end), start: from, end: from };
}

/** Removes what is selected, or else the one character behind the caret, with the separators between the two. */
export function deleteForward({ text, start, end }: Selection): Selection {
  let to = end;
  if (start === end) {
    while (to < text.length && isSeparator(text, to)) to += 1;
    to = Math.min(text.length, to + 1);
  }
  return { text: text.slice(0, start) + text.slice(to), start, end: start };
}

/** Does an edit in a field, at its caret, and tells the field's listeners. */
export function edit(field: HTMLInputElement, change: (selection: Selection) => Selection): void {
  const length = field.value.length;
  const changed = change({
    text: field.value,
    start: field.selectionStart ?? length,
    end: field.selectionEnd ?? length,
  });
  field.value = changed.text;
  field.setSelectionRange(changed.start, changed.end);
  tell(field);
}

/** Replaces the text of a field, and tells the field's listeners. */
export function replace(field: HTMLInputElement, text: string): void {
  field.value = text;
  tell(field);
}

function tell(field: HTMLInputElement): void {
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Whether a character only separates groups of digits: it comes and goes with the formatting. */
function isSeparator(text: string, at: number): boolean {
  return /[\s().\-/]/.test(text.charAt(at));
}
