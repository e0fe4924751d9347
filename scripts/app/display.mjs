import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../setup/failure.mjs';

/** Whether windows can be shown here. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Calls `use` with the environment in which windows can be opened. Where there is no display, or when `always`, that is
 * a virtual one (Xvfb) on a free number, which ends when `use` has ended.
 * @template T
 * @param {(display: { env: NodeJS.ProcessEnv, virtual: string | undefined }) => Promise<T>} use `virtual` is the name of
 *   the virtual display, such as ":99"
 * @param {{ always?: boolean, windowManager?: boolean, size?: string }} [options] `windowManager` adds openbox, for
 *   focus and hotkeys
 * @returns {Promise<T>}
 */
export async function withDisplay(use, { always = false, windowManager = false, size = '1280x800x24' } = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !always)) return use({ env: process.env, virtual: undefined });
  const folder = mkdtempSync(join(tmpdir(), 'dialboard-display-'));
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  const killAll = () => {
    for (const child of children) child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  // For an exit that does not come by the road below, such as an uncaught error elsewhere.
  process.once('exit', killAll);
  try {
    const env = { ...process.env, XAUTHORITY: join(folder, 'Xauthority') };
    writeFileSync(env.XAUTHORITY, authority(randomBytes(16)), { mode: 0o600 });
    env.DISPLAY = await startXvfb(children, env, size);
    // Electron would prefer a Wayland compositor that it finds.
    delete env.WAYLAND_DISPLAY;
    env.XDG_SESSION_TYPE = 'x11';
    if (windowManager) await startOpenbox(children, env);
    return await use({ env, virtual: env.DISPLAY });
  } finally {
    process.off('exit', killAll);
    for (const child of children.reverse()) await end(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * An Xauthority file with one cookie for any host and any display number (the number is not known yet when Xvfb reads
 * it), so that no other user of the machine can look at the display. Format: libXau, AuWrite.c; family 65535 is wild.
 * @param {Buffer} cookie
 */
export function authority(cookie) {
  const field = (/** @type {Buffer} */ value) =>
    Buffer.concat([Buffer.from([value.length >> 8, value.length & 255]), value]);
  const empty = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([255, 255]),
    ...[empty, empty, Buffer.from('MIT-MAGIC-COOKIE-1'), cookie].map(field),
  ]);
}

/** @param {import('node:child_process').ChildProcess[]} children @param {NodeJS.ProcessEnv} env @param {string} size */
async function startXvfb(children, env, size) {
  const options = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-auth', String(env.XAUTHORITY)];
  // In a group of its own, so that Ctrl+C does not take the display away from an app that is still closing.
  const child = spawn('Xvfb', options, { detached: true, env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  children.push(child);
  const number = await firstLine(child, /** @type {import('node:stream').Readable} */ (child.stdio[3]));
  return `:${number}`;
}

/** @param {import('node:child_process').ChildProcess[]} children @param {NodeJS.ProcessEnv} env */
async function startOpenbox(children, env) {
  const child = spawn('openbox', ['--startup', 'echo ready'], {
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  await firstLine(child, child.stdout);
}

/**
 * The first line of a stream of a child, by which it says that it is ready.
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>}
 */
function firstLine(child, stream) {
  return new Promise((resolve, reject) => {
    let text = '';
    let complaint = '';
    const fail = (/** @type {string} */ cause) =>
      reject(
        new Failure(
          `${child.spawnfile} could not be started: ${cause}`,
          `install it (Debian: apt-get install ${child.spawnfile.toLowerCase()}) or run this on a desktop.`,
        ),
      );
    child.stderr?.on('data', (chunk) => (complaint += chunk));
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(complaint.trim() || `it ended with code ${code}`));
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.split('\n')[0].trim());
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
