import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {...string} parts a path inside the checkout */
export const inProject = (...parts) => join(projectRoot, ...parts);

/** @param {string} file */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The JavaScript file behind a command of an installed package, to be run with this same Node on every platform.
 * @param {string} packageName
 * @param {string} [command] when the package has several
 */
export function packageCommand(packageName, command = packageName) {
  const { bin } = readJson(inProject('node_modules', packageName, 'package.json'));
  return inProject('node_modules', packageName, typeof bin === 'string' ? bin : bin[command]);
}
