import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Locale } from '../../shared/locale';
import { createTranslator } from '../../shared/messages';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Problem } from '../../shared/problem';
import { longestProfileText } from '../../shared/profile/longest-text';
import type { ProfileText } from '../../shared/profile/own-profile';
import { chooseFile, fileKinds } from './choose-file';

/** How the name of a file with a profile ends. */
const extensions = ['json'];

/** Lets the person choose a file with a profile; null when none was chosen. */
export async function chooseProfileFile(
  window: BrowserWindow,
  locale: Locale,
): Promise<Required<ProfileText> | Problem | null> {
  const chosen = await chooseFile(window, locale, {
    title: 'profiles.import',
    kind: 'profiles.file.kinds',
    extensions,
    // What is longer in bytes may fit in characters; four bytes are the most that one takes.
    largest: 4 * longestProfileText,
  });
  if (chosen === null || 'code' in chosen) return chosen;
  const text = chosen.bytes.toString('utf8').replace(/^\uFEFF/, '');
  return text.length > longestProfileText ? { code: 'file-too-large' } : { file: chosen.name, text };
}

/** Writes a profile where the person chooses; gives the name of the file, or null when none was chosen. */
export async function writeProfileFile(
  window: BrowserWindow,
  locale: Locale,
  name: string,
  text: string,
): Promise<Outcome<string | null>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: createTranslator(locale)('profiles.export'),
    defaultPath: name,
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
    filters: fileKinds(locale, 'profiles.file.kinds', extensions),
  });
  if (canceled || filePath === '') return done(null);
  try {
    await writeFile(filePath, text);
    return done(basename(filePath));
  } catch {
    return failed({ code: 'file-not-written' });
  }
}
