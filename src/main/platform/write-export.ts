import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { createPrivacyTranslator } from '../../shared/privacy-messages';
import type { Locale } from '../../shared/locale';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { ExportFile } from '../privacy/export-files';

/**
 * Writes an export into a new folder below the one that the person chooses. Gives the name of the new folder, or null when
 * none was chosen. Never writes over anything.
 */
export async function writeExport(
  window: BrowserWindow,
  locale: Locale,
  files: readonly ExportFile[],
  now: Date,
): Promise<Outcome<string | null>> {
  const t = createPrivacyTranslator(locale);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('privacy.export.title'),
    buttonLabel: t('privacy.export'),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  const [parent] = filePaths;
  if (canceled || parent === undefined) return done(null);
  const folder = join(parent, `dialboard-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`);
  try {
    await mkdir(folder, { mode: 0o700 });
    for (const { name, content } of files) await writeFile(join(folder, name), content, { flag: 'wx', mode: 0o600 });
    return done(basename(folder));
  } catch {
    return failed({ code: 'export-not-written' });
  }
}
