import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawScreen } from '../gallery/draw-screen';
import { screens } from '../gallery/screens';
import { capture } from '../gallery/studio';
import type { Variant } from '../gallery/variant';
import { expect, test } from '../support/fixtures';

/** Another one draws text a little differently, and so each picture. */
const runtime = '33.2.1';

/** Drawn in the one font that is sure to be there, without what a desktop may set about drawing it. */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/dejavu</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>DejaVu Sans</string></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;

const shown = [
  'sign-in',
  'idle',
  'typing',
  'ringing',
  'several-calls',
  'failed',
  'ask',
  'dashboard',
  'recents',
  'contacts',
  'favourites',
  'command-box',
  'settings',
];

const variants: readonly Variant[] = [
  { size: 'narrow', scheme: 'dark', locale: 'en', contrast: false, zoom: 1 },
  { size: 'wide', scheme: 'light', locale: 'nl', contrast: false, zoom: 1 },
];

test('the main screens look as in the pictures that are kept', async ({ desktop, launch }) => {
  test.setTimeout(180_000);
  const configured = join(desktop.home, 'fonts.conf');
  mkdirSync(desktop.home, { recursive: true });
  writeFileSync(configured, fonts);
  const driven = await launch({ env: { FONTCONFIG_FILE: configured } });
  const version = await driven.app.evaluate(() => process.versions.electron);
  test.skip(version !== runtime, `The pictures are of Electron ${runtime}, and this is ${version}`);
  for (const name of shown) {
    const screen = screens.find((one) => one.name === name);
    if (screen === undefined) throw new Error(`There is no screen ${name}`);
    for (const variant of variants) {
      await drawScreen(driven, screen, variant);
      // A caret blinks.
      await driven.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.insertCSS('* { caret-color: transparent !important }'),
      );
      expect
        .soft(await capture(driven))
        .toMatchSnapshot(`${name}-${variant.size}-${variant.scheme}-${variant.locale}.png`, {
          maxDiffPixelRatio: 0.002,
        });
    }
  }
});
