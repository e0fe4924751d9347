import { useEffect, type RefObject } from 'react';
import { createEditHistory, type EditKind } from './edit-history';
import { edit, type Selection } from './edit-text';

const kinds: Readonly<Record<string, EditKind>> = {
  insertText: 'typed',
  deleteContentBackward: 'deleted',
  deleteContentForward: 'deleted',
};

/**
 * Undo and redo in a field whose text the program changes too, by formatting and by the keypad: the browser forgets its own steps
 * with each such change.
 */
export function useUndo(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const input = field.current;
    if (input === null) return undefined;
    const selection = (): Selection => {
      const length = input.value.length;
      return { text: input.value, start: input.selectionStart ?? length, end: input.selectionEnd ?? length };
    };
    const history = createEditHistory(selection());
    let caret = selection().end;
    let kind: EditKind = 'other';
    let going = false;

    const go = (way: 'undo' | 'redo') => {
      const there = history[way]();
      if (there === undefined) return;
      going = true;
      edit(input, () => there);
      going = false;
      caret = there.end;
    };
    // In the first phase: before the formatting, which may change the text in answer to this event.
    const onBeforeInput = (event: InputEvent) => {
      if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') {
        event.preventDefault();
        go(event.inputType === 'historyUndo' ? 'undo' : 'redo');
        return;
      }
      kind = kinds[event.inputType] ?? 'other';
      const { start, end } = selection();
      if (start !== end || end !== caret) history.pause();
    };
    const onInput = () => {
      if (going) return;
      history.note(selection(), kind);
      kind = 'other';
      caret = selection().end;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && !(key === 'y' && event.ctrlKey)) return;
      event.preventDefault();
      go(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    input.addEventListener('beforeinput', onBeforeInput, { capture: true });
    input.addEventListener('input', onInput);
    input.addEventListener('keydown', onKeyDown);
    return () => {
      input.removeEventListener('beforeinput', onBeforeInput, { capture: true });
      input.removeEventListener('input', onInput);
      input.removeEventListener('keydown', onKeyDown);
    };
  }, [field]);
}
