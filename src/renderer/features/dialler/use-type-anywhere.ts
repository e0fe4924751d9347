import { useEffect, type RefObject } from 'react';
import { edit, insert, replace } from './edit-text';

/** Whether a key belongs to a number: what is typed, or what mends it. */
export function isNumberKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return event.key === 'Backspace' || (event.key.length === 1 && event.key !== ' ');
}

/**
 * Lets what is typed, pasted or dropped anywhere in the window land in the number field, Escape empty it and Enter submit it.
 * Keeps out of other fields, of buttons that are about to be pressed and of an open question.
 */
export function useTypeAnywhere(field: RefObject<HTMLInputElement | null>, submit: () => void): void {
  useEffect(() => {
    const elsewhere = (event: Event) => {
      const input = field.current;
      if (input === null || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return null;
      const target = event.target;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return null;
      return input;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const input = elsewhere(event);
      if (input === null) return;
      const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
      // Focus moves before the key's own effect, so the browser itself puts the character there.
      if (isNumberKey(event)) input.focus();
      else if (event.key === 'Escape') replace(input, '');
      else if (event.key === 'Enter' && !onButton && !event.repeat) submit();
    };
    const take = (input: HTMLInputElement | null, event: Event, data: DataTransfer | null) => {
      const text = data?.getData('text/plain') ?? '';
      if (input === null || text === '') return;
      event.preventDefault();
      input.focus();
      edit(input, (selection) => insert(selection, text.replace(/\s+/g, ' ').trim()));
    };
    const onPaste = (event: ClipboardEvent) => take(elsewhere(event), event, event.clipboardData);
    const onDrop = (event: DragEvent) => take(elsewhere(event), event, event.dataTransfer);
    // Without this the page would not be a place to drop on.
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('text/plain') === true && elsewhere(event) !== null)
        event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [field, submit]);
}
