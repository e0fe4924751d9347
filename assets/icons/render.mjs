// Draws icon.png from icon.svg, 512 × 512 with a transparent ground: node assets/icons/render.mjs <path of a Chromium>
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const executablePath = process.argv[2];
if (executablePath === undefined) throw new Error('Give the path of a Chromium as the argument');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 512, height: 512 } });
  const picture = await readFile(beside('icon.svg'), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${picture}`);
  await page.screenshot({ path: beside('icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
