import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactSheet } from './contact-sheet';
import { screens } from './screens';
import { takePictures } from './studio';
import { pictureOf, variantsOf } from './variant';

/** Draws the screens whose pictures' names hold one of the words given, or all of them. */
async function main(words: readonly string[]): Promise<number> {
  const folder = join('out', 'gallery');
  const wanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word));
  const names = screens.flatMap((screen) => variantsOf(screen).map((variant) => pictureOf(screen, variant)));
  if (!names.some(wanted)) {
    process.stdout.write(`No picture is named like that. There are, for example: ${names.slice(0, 5).join(', ')}.\n`);
    return 2;
  }
  rmSync(folder, { recursive: true, force: true });
  const chosen = screens.filter((screen) => variantsOf(screen).some((variant) => wanted(pictureOf(screen, variant))));
  const pictures = await takePictures(chosen, folder, (screen, variant) => wanted(pictureOf(screen, variant)));
  writeFileSync(join(folder, 'index.html'), contactSheet(pictures));
  process.stdout.write(`${pictures.length} pictures are in ${folder}; index.html shows them all.\n`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 1;
    throw error;
  },
);
