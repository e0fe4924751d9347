import type { BrowserWindow } from 'electron';
import type { Locale } from '../../shared/locale';
import type { Problem } from '../../shared/problem';
import { chooseFile } from './choose-file';

/** The largest file that is read, in bytes: all authorities of a system are a quarter of it. */
const largest = 1024 * 1024;

/** Lets the person choose a file of certificate authorities; null when none was chosen. */
export async function chooseAuthorityFile(window: BrowserWindow, locale: Locale): Promise<Buffer | Problem | null> {
  const chosen = await chooseFile(window, locale, {
    title: 'trust.choose-authority',
    kind: 'trust.file.kinds',
    extensions: ['pem', 'crt', 'cer', 'der'],
    largest,
    tooLarge: 'authorities-too-large',
  });
  return chosen === null || 'code' in chosen ? chosen : chosen.bytes;
}
