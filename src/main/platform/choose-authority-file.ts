import { open } from 'node:fs/promises';
import { dialog, type BrowserWindow } from 'electron';
import type { Locale } from '../../shared/locale';
import { createTranslator } from '../../shared/messages';
import type { Problem } from '../../shared/problem';

/** The largest file that is read, in bytes: all authorities of a system are a quarter of it. */
const largest = 1024 * 1024;

/** Lets the person choose a file of certificate authorities; null when none was chosen. The window never sees its path. */
export async function chooseAuthorityFile(window: BrowserWindow, locale: Locale): Promise<Buffer | Problem | null> {
  const t = createTranslator(locale);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('trust.choose-authority'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: t('trust.file.kinds'), extensions: ['pem', 'crt', 'cer', 'der'] },
      { name: t('contacts.file.all'), extensions: ['*'] },
    ],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return size > largest ? { code: 'authorities-too-large' } : await file.readFile();
    } finally {
      await file.close();
    }
  } catch {
    return { code: 'file-not-read' };
  }
}
