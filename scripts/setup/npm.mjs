import { runQuietly } from './child.mjs';

/**
 * Runs the npm that started this script, or the one on the PATH, with the person's own configuration: whatever registry
 * and proxy they use is used here too.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function npm(args, options = {}) {
  const running = process.env.npm_execpath ?? '';
  if (/npm-cli\.[cm]?js$/.test(running)) return runQuietly(process.execPath, [running, ...args], options);
  // npm is a batch file on Windows, which only a shell can start.
  return runQuietly('npm', args, { ...options, shell: process.platform === 'win32' });
}
