import { provideElectron } from './electron.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { hasDisplay } from '../app/display.mjs';

/**
 * What each purpose needs beside Node and the node modules. `display`: 'always' means a virtual display whatever the
 * desktop has, 'if-none' one only where there is no desktop.
 */
const NEEDS = {
  build: { electron: false },
  package: { electron: true },
  start: { electron: true, display: 'if-none' },
  look: { electron: true, display: 'always' },
  test: { electron: true, display: 'always', tests: true },
};

/**
 * Does the set-up that a purpose needs and that is not done yet; quick when all is done.
 * @param {{ for: keyof typeof NEEDS, sip?: boolean }} purpose 'build': node modules only. 'package': and an Electron. 'start': and
 *   the system packages that the app needs. 'look': the same with a virtual display (demo, bench, screenshots). 'test': all,
 *   and with `sip` also a PBX and phones.
 * @returns {Promise<{ electron: import('./electron.mjs').Electron | undefined }>}
 * @throws {import('./failure.mjs').Failure} with cause and remedy
 */
export async function ensureReady({ for: purpose, sip = false }) {
  const needs = NEEDS[purpose];
  checkNodeVersion();
  await ensureNodeModules();
  const electron = needs.electron ? await provideElectron() : undefined;
  if (needs.display) {
    const display = needs.display === 'always' || !hasDisplay();
    await ensureSystemPackages({ display, tests: needs.tests ?? false, sip });
  }
  return { electron };
}
