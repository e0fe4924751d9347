import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { cachePath, readRecord, writeRecord } from './cache.mjs';
import { lastLines } from './child.mjs';
import { withProgress } from './progress.mjs';
import { inProject, readJson } from './project.mjs';

const PACKAGE = inProject('node_modules', 'electron');

/** Where the `electron` package unpacks its download. */
export const electronDist = join(PACKAGE, 'dist');

const STALLED_MS = 20_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/** The version that package-lock.json pins and releases are built with. */
export const pinnedVersion = () => readJson(join(PACKAGE, 'package.json')).version;

/** The executable that the `electron` package has downloaded already, or undefined. It checks what its install.js checks. */
export function downloadedElectron() {
  const read = (/** @type {string[]} */ ...parts) => {
    const file = join(PACKAGE, ...parts);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  };
  if (read('dist', 'version').replace(/^v/, '') !== pinnedVersion()) return undefined;
  const path = join(electronDist, read('path.txt') || 'missing');
  return existsSync(path) ? path : undefined;
}

const failureNote = () => cachePath('electron', 'download-failed.json');

/** Why the download failed within the last day, or undefined. It is remembered so that not every start waits for it. */
export function recentFailure(now = Date.now()) {
  return stillValid(readRecord(failureNote()), pinnedVersion(), now);
}

/** @param {any} note @param {string} version @param {number} now @returns {string | undefined} */
export function stillValid(note, version, now) {
  if (note?.version !== version || !(now - note.at < RETRY_AFTER_MS) || note.at > now) return undefined;
  return note.cause;
}

/**
 * Lets the `electron` package download its own binary. A download that makes no progress for twenty seconds is ended.
 * @returns {Promise<string | undefined>} why it failed, or undefined when it is there
 */
export async function downloadElectron() {
  const cause = await withProgress(`Downloading Electron ${pinnedVersion()}`, install);
  if (cause === undefined) rmSync(failureNote(), { force: true });
  else writeRecord(failureNote(), { version: pinnedVersion(), at: Date.now(), cause });
  return cause;
}

async function install() {
  const temporary = cachePath('electron', `download.${randomBytes(4).toString('hex')}`);
  mkdirSync(temporary, { recursive: true });
  try {
    const { code, output, stalled } = await runUntilStalled(temporary);
    if (downloadedElectron()) return undefined;
    if (stalled) return `no progress for ${STALLED_MS / 1000} seconds`;
    const reason = /Error: (.*)/.exec(output)?.[1] ?? lastLines(output, 1);
    return reason || `its install script ended with code ${code}`;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string} temporary where the download grows, so that its progress can be seen */
function runUntilStalled(temporary) {
  return new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    let stalled = false;
    let size = 0;
    let progressAt = Date.now();
    const watch = setInterval(() => {
      const grown = folderSize(temporary) + folderSize(electronDist);
      if (grown !== size) {
        size = grown;
        progressAt = Date.now();
      } else if (Date.now() - progressAt > STALLED_MS) {
        stalled = true;
        child.kill('SIGKILL');
      }
    }, 500);
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    child.once('close', (code) => {
      clearInterval(watch);
      process.off('exit', stop);
      resolve({ code, output, stalled });
    });
  });
}

/** @param {string} folder */
function folderSize(folder) {
  if (!existsSync(folder)) return 0;
  let size = 0;
  for (const name of readdirSync(folder, { recursive: true })) {
    // A file may be moved away between the listing and the look.
    size += statSync(join(folder, String(name)), { throwIfNoEntry: false })?.size ?? 0;
  }
  return size;
}
