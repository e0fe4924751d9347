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

/** Removes what is selected, or else the one character before the caret. */
export function backspace({ text, start, end }: Selection): Selection {
  const from = start === end ? Math.max(0, start - 1) : start;
  return { text: text.slice(0, from) + text.slice(end), start: from, end: from };
}

/** Does an edit in a field, at its caret. */
export function edit(field: HTMLInputElement, change: (selection: Selection) => Selection): void {
  const length = field.value.length;
  const changed = change({
    text: field.value,
    start: field.selectionStart ?? length,
    end: field.selectionEnd ?? length,
  });
  field.value = changed.text;
  field.setSelectionRange(changed.start, changed.end);
}

/** Empties a field. */
export function empty(field: HTMLInputElement): void {
  field.value = '';
}
