import { useEffect, type RefObject } from 'react';

/**
 * Opens the key list by `?`. In the number field too, since no number holds one; not in a field for words, and not over a
 * question or another dialog.
 */
export function useKeysKey(numberField: RefObject<HTMLInputElement | null>, open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const { target } = event;
      const inWords = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (inWords && target !== numberField.current) return;
      event.preventDefault();
      open();
    };
    // Before whoever takes every character for a part of a number
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [numberField, open]);
}
