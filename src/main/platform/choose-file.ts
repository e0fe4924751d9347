import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Locale } from '../../shared/locale';
import { createTranslator, type MessageKey } from '../../shared/messages';
import type { Problem, ProblemCode } from '../../shared/problem';

/** What the person is to choose. */
export interface FileWish {
  readonly title: MessageKey;
  /** What files of this kind are called, and how their names end. */
  readonly kind: MessageKey;
  readonly extensions: readonly string[];
  /** The largest file that is read, in bytes. */
  readonly largest: number;
  /** What is said of a larger one. */
  readonly tooLarge?: ProblemCode;
}

/** Lets the person choose a file and reads it; null when none was chosen. The window never sees its path. */
export async function chooseFile(
  window: BrowserWindow,
  locale: Locale,
  { title, kind, extensions, largest, tooLarge = 'file-too-large' }: FileWish,
): Promise<{ name: string; bytes: Buffer } | Problem | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: createTranslator(locale)(title),
    properties: ['openFile', 'dontAddToRecent'],
    filters: fileKinds(locale, kind, extensions),
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      return size > largest ? { code: tooLarge } : { name: basename(path), bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch {
    return { code: 'file-not-read' };
  }
}

/** The kinds that a dialog offers: this one, and all files. */
export function fileKinds(locale: Locale, kind: MessageKey, extensions: readonly string[]): Electron.FileFilter[] {
  const t = createTranslator(locale);
  return [
    { name: t(kind), extensions: [...extensions] },
    { name: t('contacts.file.all'), extensions: ['*'] },
  ];
}
