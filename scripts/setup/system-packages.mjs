import { existsSync } from 'node:fs';
import { lastLines, runQuietly } from './child.mjs';
import { Failure } from './failure.mjs';
import { withProgress } from './progress.mjs';

/** @typedef {string[]} Requirement packages of which any one will do, the preferred one first */

/** What Electron and keytar load. The t64 names are those of Debian 13, Ubuntu 24.04 and later. @type {Requirement[]} */
const RUNTIME = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libnotify4'],
  ['libsecret-1-0'],
  // Without any font, text is drawn as empty boxes.
  ['fonts-dejavu-core', 'fonts-noto-core', 'fonts-liberation', 'fonts-liberation2', 'fonts-ubuntu', 'fonts-cantarell'],
];

/** @type {Requirement[]} */
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']];

/** @type {Requirement[]} */
const TESTS = [
  ...['dbus', 'libglib2.0-bin', 'gnome-keyring', 'libsecret-tools', 'xdg-utils', 'desktop-file-utils'].map((name) => [
    name,
  ]),
  // The font of the pictures that are compared.
  ['fonts-dejavu-core'],
  ...['xdotool', 'xclip', 'openbox', 'dunst', 'procps', 'strace', 'util-linux', 'iproute2'].map((name) => [name]),
];

/** A PBX and phones (docs/sip-lab.md): about 30 packages in all, 25 MB to download. @type {Requirement[]} */
const SIP = ['kamailio', 'kamailio-json-modules', 'baresip-core', 'iproute2'].map((name) => [name]);

/** Packages that start a service at once and at every boot, where only the program is wanted. */
const SERVICES = new Map([['kamailio', 'kamailio.service']]);

/** @typedef {{ display: boolean, tests: boolean, sip?: boolean }} Needs a virtual display, what only tests use, a PBX and phones */

/** @param {Needs} needs @returns {Requirement[]} */
export function requirements({ display, tests, sip = false }) {
  return [...RUNTIME, ...(display ? VIRTUAL_DISPLAY : []), ...(tests ? TESTS : []), ...(sip ? SIP : [])];
}

/** The services that would start with these packages. @param {string[]} names */
export const servicesOf = (names) => names.flatMap((name) => SERVICES.get(name) ?? []);

/** @param {Requirement[]} wanted @param {Set<string>} installed @returns {Requirement[]} */
export function missing(wanted, installed) {
  return wanted.filter((alternatives) => !alternatives.some((name) => installed.has(name)));
}

/** One package for each requirement: the first that the system's package lists know. @param {Requirement[]} wanted @param {Set<string>} available */
export function choose(wanted, available) {
  return wanted.map((alternatives) => alternatives.find((name) => available.has(name)) ?? alternatives[0]);
}

/**
 * Installs the Debian packages that are missing when that is allowed without asking (root, or sudo without a password);
 * otherwise fails with the one command to run. On systems without dpkg nothing can be checked, so it goes on.
 * @param {Needs} needs
 */
export async function ensureSystemPackages(needs) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const lacking = missing(requirements(needs), await installedPackages(requirements(needs).flat()));
  if (lacking.length === 0) return;
  const prefix = await rightsPrefix();
  if (prefix === undefined) throw byHand(choose(lacking, await availablePackages(lacking.flat())));
  await withProgress(`Installing ${lacking.length} Debian packages`, () => install(lacking, prefix));
}

/** @param {Requirement[]} lacking @param {string[]} prefix */
async function install(lacking, prefix) {
  await apt([...prefix, 'apt-get', 'update', '-q']);
  const names = choose(lacking, await availablePackages(lacking.flat()));
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-y', '-q', '--no-install-recommends'];
  const services = existsSync('/run/systemd/system') ? servicesOf(names) : [];
  // A service that is masked before it is there never starts.
  if (services.length > 0) await apt([...prefix, 'systemctl', 'mask', ...services]);
  // Through env, because sudo does not pass the environment on.
  await apt([...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', ...options, ...names], names);
}

/** @param {string[]} command @param {string[]} [names] */
async function apt([program, ...args], names = []) {
  const { code, output } = await runQuietly(program, args);
  if (code === 0) return;
  const cause = names.length > 0 ? `could not install ${names.join(' ')}` : 'could not update the package lists';
  throw new Failure(
    `apt-get ${cause}:\n  ${lastLines(output)}`,
    `make "${[program, ...args].join(' ')}" work (network, disk space, package sources), then run the command again.`,
  );
}

/** What to put before a command to run it as root without being asked: nothing, sudo, or undefined when it cannot be. */
async function rightsPrefix() {
  if (process.getuid?.() === 0) return [];
  const { code } = await runQuietly('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : undefined;
}

/** @param {string[]} names */
function byHand(names) {
  return new Failure(
    `these system packages are missing: ${names.join(' ')}.`,
    `run this, then the command again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
  );
}

/** @param {string[]} names */
async function installedPackages(names) {
  // Names it does not know make dpkg-query exit with 1; the others are listed all the same.
  const { stdout } = await runQuietly('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names]);
  return new Set([...stdout.matchAll(/^(\S+) installed$/gm)].map(([, name]) => name));
}

/** @param {string[]} names */
async function availablePackages(names) {
  const { stdout } = await runQuietly('apt-cache', ['policy', ...names], { env: { ...process.env, LC_ALL: 'C' } });
  return new Set(
    [...stdout.matchAll(/^(\S+):\n\s+Installed: .*\n\s+Candidate: (?!\(none\))/gm)].map(([, name]) => name),
  );
}
