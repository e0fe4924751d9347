import { describe, expect, it } from 'vitest';
import { readClipboardText } from '../../../../src/main/hotkey/clipboard-text';

/** Electron up to 43. */
const older = { readText: (type?: 'selection') => (type === 'selection' ? 'selected' : 'copied') };
/** Electron from 44 on, on Linux and elsewhere. */
const newer = {
  readText: () => Promise.resolve('copied'),
  selection: { readText: () => Promise.resolve('selected') },
};

describe('the text of the clipboard', () => {
  it.each([
    ['older', older],
    ['newer', newer],
  ])('is read in the %s shape of Electron’s clipboard, and so is the selection', async (_name, clipboard) => {
    expect(await readClipboardText(clipboard, 'clipboard')).toBe('copied');
    expect(await readClipboardText(clipboard, 'selection')).toBe('selected');
  });

  it('is no more than the first 10,000 characters', async () => {
    const clipboard = { readText: () => `${'x'.repeat(10_000)}020 123 4567` };
    expect(await readClipboardText(clipboard, 'clipboard')).toBe('x'.repeat(10_000));
  });

  it('is empty when it cannot be read', async () => {
    const broken = {
      readText: () => {
        throw new Error('no');
      },
      selection: { readText: () => Promise.reject(new Error('no')) },
    };
    expect(await readClipboardText(broken, 'clipboard')).toBe('');
    expect(await readClipboardText(broken, 'selection')).toBe('');
  });
});
