/** What is read: what was copied, or (X11) what is selected. */
export type TextPlace = 'clipboard' | 'selection';

/** What both shapes of Electron's clipboard have. */
interface TextReader {
  readText(): string | Promise<string>;
}

/** Electron's clipboard: from version 44 on it answers later, and keeps the selection in an object of its own. */
export interface SystemClipboard {
  readText(type?: 'selection'): string | Promise<string>;
  readonly selection?: TextReader | null | undefined;
}

/** More of a text is not looked at, in characters: a number stands at its beginning, or the text is not about one. */
export const longestLook = 10_000;

/**
 * Reads text once, at this moment. Empty when there is none, or when what has it does not give it.
 * @param hasSelectionObject whether this is Electron's newer shape
 */
export async function readClipboardText(
  clipboard: SystemClipboard,
  place: TextPlace,
  hasSelectionObject = clipboard.selection !== undefined,
): Promise<string> {
  try {
    const text = await (place === 'clipboard'
      ? clipboard.readText()
      : hasSelectionObject
        ? clipboard.selection?.readText()
        : clipboard.readText('selection'));
    return (text ?? '').slice(0, longestLook);
  } catch {
    return '';
  }
}
