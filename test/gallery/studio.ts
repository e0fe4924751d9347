import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, type DrivenApp } from '../support/app';
import { startDesktop } from '../support/desktop';
import { drawScreen } from './draw-screen';
import type { Screen } from './screens';
import { pictureOf, variantsOf, type Variant } from './variant';

/** A picture that was taken. */
export interface Picture {
  readonly name: string;
  readonly screen: string;
  readonly variant: Variant;
}

/** What the window shows, in the pixels of the screen: Playwright's own pictures do not know of zoom. */
export async function capture({ app }: DrivenApp): Promise<Buffer> {
  const encoded = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  return Buffer.from(encoded, 'base64');
}

/** Takes all pictures of some screens, with the real app on a desktop of its own. */
export async function takePictures(
  screens: readonly Screen[],
  folder: string,
  wanted: (screen: Screen, variant: Variant) => boolean,
): Promise<readonly Picture[]> {
  mkdirSync(folder, { recursive: true });
  const desktop = await startDesktop({ keyring: 'unlocked' });
  try {
    const app = await launchApp({ desktop });
    const pictures: Picture[] = [];
    for (const screen of screens) {
      for (const variant of variantsOf(screen).filter((one) => wanted(screen, one))) {
        const name = pictureOf(screen, variant);
        await drawScreen(app, screen, variant);
        writeFileSync(join(folder, `${name}.png`), await capture(app));
        pictures.push({ name, screen: screen.name, variant });
      }
    }
    await app.quit();
    return pictures;
  } finally {
    await desktop.stop();
  }
}
