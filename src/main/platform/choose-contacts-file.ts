import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { createTranslator } from '../../shared/messages';
import type { Locale } from '../../shared/locale';
import type { Problem } from '../../shared/problem';
import type { ChosenFile } from '../contacts/contacts';

/** The largest file that is read, in bytes; an address book of 25,000 people without pictures is half of it. */
const largest = 20 * 1024 * 1024;

/** Lets the person choose a file of contacts. The window never sees its path. */
export async function chooseContactsFile(window: BrowserWindow, locale: Locale): Promise<ChosenFile | Problem | null> {
  const t = createTranslator(locale);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('contacts.import'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: t('contacts.file.kinds'), extensions: ['vcf', 'vcard', 'csv', 'txt', 'tsv'] },
      { name: t('contacts.file.all'), extensions: ['*'] },
    ],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > largest) return { code: 'file-too-large' };
      return { name: basename(path), bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch {
    return { code: 'file-not-read' };
  }
}
