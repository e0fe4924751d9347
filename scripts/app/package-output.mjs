import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cachePath, withLock } from '../setup/cache.mjs';
import { lastLines, runNode, runQuietly } from '../setup/child.mjs';
import { Failure } from '../setup/failure.mjs';
import { withProgress } from '../setup/progress.mjs';
import { inProject, packageCommand, projectRoot } from '../setup/project.mjs';

/** What the content of the unpacked app is made from, beside the Electron that it is made with. */
const SOURCES = [
  'out/main',
  'out/preload',
  'out/renderer',
  'assets/icons',
  'assets/tray',
  'electron-builder.yml',
  'package.json',
  'node_modules/keytar/package.json',
];

const stampFile = () => inProject('dist', '.unpacked-from');

/**
 * Packages the built app, unpacked and on the Electron at hand, into dist/ unless it was packaged from this very build.
 * @param {import('../setup/electron.mjs').Electron} electron
 */
export async function ensurePackaged(electron) {
  const lock = cachePath('locks', `${sha256(projectRoot).slice(0, 16)}-package`);
  await withLock(lock, async () => {
    const fingerprint = fingerprintOf(electron);
    if (existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === fingerprint) return;
    rmSync(stampFile(), { force: true });
    const { code, output } = await withProgress('Packaging the app', () =>
      withElectronArguments(electron, (args) =>
        runQuietly(process.execPath, [packageCommand('electron-builder'), '--dir', '--publish', 'never', ...args], {
          cwd: projectRoot,
        }),
      ),
    );
    if (code !== 0) {
      throw new Failure(`the app could not be packaged:\n  ${lastLines(output, 10)}`, 'mend electron-builder.yml.');
    }
    writeFileSync(stampFile(), fingerprint);
  });
}

/**
 * Runs electron-builder with its output on the terminal; with `--dir` among the arguments on the Electron at hand.
 * @param {string[]} args
 * @param {import('../setup/electron.mjs').Electron} [electron]
 * @returns {Promise<number>} its exit code
 */
export function electronBuilder(args, electron) {
  rmSync(stampFile(), { force: true });
  const start = (/** @type {string[]} */ more) =>
    runNode(packageCommand('electron-builder'), [...args, ...more, '--publish', 'never'], { cwd: projectRoot });
  return electron ? withElectronArguments(electron, start) : start([]);
}

/**
 * electron-builder takes an Electron folder as it is, and the fallback runtime has a loader of ours in it, which has no
 * place in a package.
 * @template T
 * @param {import('../setup/electron.mjs').Electron} electron
 * @param {(args: string[]) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function withElectronArguments(electron, use) {
  if (electron.source === 'package') return use([`-c.electronDist=${electron.folder}`]);
  const copy = cachePath('electron', `package.${process.pid}`);
  const loader = join(electron.folder, 'resources', 'app');
  try {
    await withProgress('Copying Electron', () =>
      cp(electron.folder, copy, { recursive: true, filter: (path) => path !== loader }),
    );
    return await use([`-c.electronDist=${copy}`, `-c.electronVersion=${electron.version}`]);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** By content, so that a build which changed nothing is not packaged again. @param {import('../setup/electron.mjs').Electron} electron */
function fingerprintOf(electron) {
  const files = SOURCES.flatMap(filesIn).sort();
  const hashes = files.map((file) => `${sha256(readFileSync(inProject(file)))} ${file}`);
  return sha256([electron.folder, electron.version, ...hashes].join('\n'));
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const found = statSync(inProject(path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(inProject(path)).flatMap((name) => filesIn(join(path, name)));
}

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
