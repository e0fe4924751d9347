import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock, cachePath, readRecord } from './cache.mjs';
import { firstLines } from './child.mjs';
import { Failure } from './failure.mjs';
import { npm } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { projectRoot } from './project.mjs';

/**
 * Installs the node modules that package-lock.json names, when they are not there already.
 * @param {string} [root]
 */
export async function ensureNodeModules(root = projectRoot) {
  if (isInstalled(root)) return;
  const lock = cachePath('locks', `${hash(root).slice(0, 16)}-node-modules`);
  await withProgress('Installing node modules', () =>
    withLock(lock, async () => {
      if (isInstalled(root)) return;
      if (!matchesHiddenLock(root)) await install(root);
      writeFileSync(stampFile(root), stampFor(root));
    }),
  );
}

/** @param {string} root */
async function install(root) {
  // Install scripts stay off: no package needs one (Electron is provided by electron.mjs, keytar ships its binaries).
  const { code, output } = await npm(['ci', '--ignore-scripts', '--loglevel=error'], { cwd: root });
  if (code === 0) return;
  throw new Failure(
    `npm could not install the node modules:\n  ${firstLines(output, 4)}`,
    'check that npm reaches its registry (npm ping), then run the command again. "npm ci" shows the whole output.',
  );
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.dialboard-stamp');

/** @param {string} root whether the stamp in node_modules is that of the lock file */
export function isInstalled(root) {
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === stampFor(root);
}

/**
 * Native packages differ by platform, so a folder shared between two systems counts as not installed on the other.
 * @param {string} root
 */
export function stampFor(root) {
  return `${hash(readFileSync(join(root, 'package-lock.json')))} ${process.platform}-${process.arch}\n`;
}

/** @param {string | Buffer} content */
const hash = (content) => createHash('sha256').update(content).digest('hex');

/**
 * Whether npm's own record of what it installed says that a person ran `npm ci` or `npm install` already.
 * @param {string} root
 */
export function matchesHiddenLock(root) {
  const wanted = readRecord(join(root, 'package-lock.json'))?.packages;
  const found = readRecord(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !found) return false;
  const same = (/** @type {string} */ path) =>
    wanted[path].version === found[path]?.version && wanted[path].integrity === found[path]?.integrity;
  return (
    Object.keys(found).every((path) => path in wanted) &&
    // npm leaves out what is optional and meant for another platform.
    Object.keys(wanted).every((path) => path === '' || same(path) || (wanted[path].optional && !(path in found)))
  );
}
