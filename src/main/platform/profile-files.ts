import { open, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Locale } from '../../shared/locale';
import { createTranslator } from '../../shared/messages';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import { longestProfileText } from '../../shared/profile/longest-text';
import type { ProfileText } from '../../shared/profile/own-profile';

/** Lets the person choose a file with a profile. The window never sees its path. */
export async function chooseProfileFile(
  window: BrowserWindow,
  locale: Locale,
): Promise<Required<ProfileText> | Problem | null> {
  const t = createTranslator(locale);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('profiles.import'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: kinds(locale),
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  try {
    const file = await open(path, 'r');
    try {
      // What is longer in bytes may fit in characters; four bytes are the most that one takes.
      if ((await file.stat()).size > 4 * longestProfileText) return { code: 'file-too-large' };
      const text = (await file.readFile('utf8')).replace(/^\uFEFF/, '');
      return text.length > longestProfileText ? { code: 'file-too-large' } : { file: basename(path), text };
    } finally {
      await file.close();
    }
  } catch {
    return { code: 'file-not-read' };
  }
}

/** Writes a profile where the person chooses; gives the name of the file, or null when none was chosen. */
export async function writeProfileFile(
  window: BrowserWindow,
  locale: Locale,
  name: string,
  text: string,
): Promise<Outcome<string | null>> {
  const t = createTranslator(locale);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t('profiles.export'),
    defaultPath: name,
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    filters: kinds(locale),
  });
  if (canceled || filePath === '') return done(null);
  try {
    await writeFile(filePath, text);
    return done(basename(filePath));
  } catch {
    return failed({ code: 'file-not-written' });
  }
}

function kinds(locale: Locale) {
  const t = createTranslator(locale);
  return [
    { name: t('profiles.file.kinds'), extensions: ['json'] },
    { name: t('contacts.file.all'), extensions: ['*'] },
  ];
}
