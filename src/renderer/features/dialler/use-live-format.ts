import { useEffect, useRef, type RefObject } from 'react';
import { backspace, deleteForward, edit, type Selection } from './edit-text';
import { reformat, type NumberFormat } from './reformat';

/** Kinds of input in which the person types: what is pasted, dropped or undone stays as it is. */
const typed = ['insertText', 'deleteContentBackward', 'deleteContentForward'];

/** Formats the number in a field while the person types it. */
export function useLiveFormat(field: RefObject<HTMLInputElement | null>, format: NumberFormat): void {
  const current = useRef(format);
  useEffect(() => {
    current.current = format;
  }, [format]);

  useEffect(() => {
    const input = field.current;
    if (input === null) return undefined;
    const formatted = (selection: Selection) => reformat(selection, current.current);
    const onBeforeInput = (event: InputEvent) => {
      const remove = { deleteContentBackward: backspace, deleteContentForward: deleteForward }[event.inputType];
      if (remove === undefined || input.selectionStart !== input.selectionEnd) return;
      // The browser would remove a separator, and formatting would put it back.
      event.preventDefault();
      edit(input, (selection) => formatted(remove(selection)));
    };
    const onInput = (event: Event) => {
      if (!(event instanceof InputEvent) || !typed.includes(event.inputType) || event.isComposing) return;
      const before = { text: input.value, start: input.selectionStart ?? 0, end: input.selectionEnd ?? 0 };
      if (formatted(before).text !== before.text) edit(input, formatted);
    };
    input.addEventListener('beforeinput', onBeforeInput);
    input.addEventListener('input', onInput);
    return () => {
      input.removeEventListener('beforeinput', onBeforeInput);
      input.removeEventListener('input', onInput);
    };
  }, [field]);
}
