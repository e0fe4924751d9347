import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachePath, withLock } from '../setup/cache.mjs';
import { runNode } from '../setup/child.mjs';
import { Failure } from '../setup/failure.mjs';
import { packageCommand, projectRoot } from '../setup/project.mjs';

/** What the content of out/ is made from. */
const SOURCES = [
  'src',
  'assets',
  'package.json',
  'package-lock.json',
  'electron.vite.config.mts',
  'vite.tools.config.mts',
  'tsconfig.base.json',
  // The demo, the bench and the gallery are bundled too.
  'test/demo',
  'test/bench',
  'test/gallery',
  'test/support',
];

/** Builds the app into out/ unless it was built from these very sources. */
export async function ensureBuilt() {
  if (isBuilt(projectRoot)) return;
  await withLock(cachePath('locks', `${sha256(projectRoot).slice(0, 16)}-build`), async () => {
    if (!isBuilt(projectRoot)) await build();
  });
}

/** Builds the app and the tools beside it into out/. */
export async function build() {
  const stamp = stampFile(projectRoot);
  rmSync(stamp, { force: true });
  const fingerprint = fingerprintOf(projectRoot);
  await bundle('electron-vite', ['build']);
  await bundle('vite', ['build', '--config', 'vite.tools.config.mts']);
  mkdirSync(join(projectRoot, 'out'), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** Whatever NODE_ENV says here, what is built is the product: React is twice as large otherwise. */
const buildOptions = { cwd: projectRoot, env: { ...process.env, NODE_ENV: 'production' } };

/** @param {string} bundler @param {string[]} args */
async function bundle(bundler, args) {
  const code = await runNode(packageCommand(bundler), [...args, '--logLevel', 'warn'], buildOptions);
  if (code !== 0) throw new Failure(`the build ended with code ${code}.`, 'see the messages of the build above.');
}

/** @param {string} root */
const stampFile = (root) => join(root, 'out', '.built-from');

/** @param {string} root */
export function isBuilt(root) {
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === fingerprintOf(root);
}

/** By content, not by time: switching branches and cloning change times only. @param {string} root */
export function fingerprintOf(root) {
  const files = SOURCES.flatMap((source) => filesIn(root, source)).sort();
  return sha256(files.map((file) => `${sha256(readFileSync(join(root, file)))} ${file}`).join('\n'));
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesIn(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(root, join(path, name)));
}

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
