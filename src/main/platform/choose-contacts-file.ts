import type { BrowserWindow } from 'electron';
import type { Locale } from '../../shared/locale';
import type { Problem } from '../../shared/problem';
import type { ChosenFile } from '../contacts/contacts';
import { chooseFile } from './choose-file';

/** The largest file that is read, in bytes; an address book of 25,000 people without pictures is half of it. */
const largest = 20 * 1024 * 1024;

/** Lets the person choose a file of contacts; null when none was chosen. */
export function chooseContactsFile(window: BrowserWindow, locale: Locale): Promise<ChosenFile | Problem | null> {
  return chooseFile(window, locale, {
    title: 'contacts.import',
    kind: 'contacts.file.kinds',
    extensions: ['vcf', 'vcard', 'csv', 'txt', 'tsv'],
    largest,
  });
}
