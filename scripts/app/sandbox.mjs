/**
 * Chromium refuses to start its sandbox as root. Nobody should run Dialboard as root, but containers and build machines
 * do; it is said whenever it happens.
 * @param {(line: string) => void} [say]
 * @returns {string[]} the switches to add
 */
export function sandboxSwitches(say = console.error) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('Running as root, so without the Chromium sandbox (--no-sandbox).');
  return ['--no-sandbox'];
}
