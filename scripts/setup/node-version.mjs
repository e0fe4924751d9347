import { Failure } from './failure.mjs';

const MINIMUM = '20.19.0';

/** @param {string} version such as 20.19.0 @param {string} minimum */
export function isAtLeast(version, minimum) {
  const wanted = minimum.split('.').map(Number);
  const found = version.split('.').map(Number);
  const different = wanted.findIndex((part, index) => part !== found[index]);
  return different === -1 || found[different] > wanted[different];
}

/** @param {string} [version] */
export function checkNodeVersion(version = process.versions.node) {
  if (isAtLeast(version, MINIMUM)) return;
  throw new Failure(
    `this is Node ${version}; Dialboard needs ${MINIMUM} or later.`,
    'install a newer Node (https://nodejs.org, or your version manager) and run the command again.',
  );
}
