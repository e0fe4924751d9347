// Draws the PNG files here from the SVG files beside them, at each scale that a system asks for, on a transparent ground:
// node assets/tray/render.mjs <path of a Chromium>
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** Side of a picture at scale 1, in pixels. */
const side = 16;
/** Windows has the scales between; macOS, which takes the templates, has two; Linux is handed the largest. */
const scales = { template: [1, 2], picture: [1, 1.25, 1.5, 2] };

const folder = fileURLToPath(new URL('.', import.meta.url));
const executablePath = process.argv[2];
if (executablePath === undefined) throw new Error('Give the path of a Chromium as the argument');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.svg')) continue;
    const name = file.slice(0, -'.svg'.length);
    const drawing = await readFile(`${folder}${file}`, 'utf8');
    for (const scale of name.endsWith('Template') ? scales.template : scales.picture) {
      const page = await browser.newPage({ viewport: { width: side, height: side }, deviceScaleFactor: scale });
      await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
      const path = `${folder}${name}${scale === 1 ? '' : `@${scale}x`}.png`;
      await page.screenshot({ path, omitBackground: true });
      await page.close();
    }
  }
} finally {
  await browser.close();
}
