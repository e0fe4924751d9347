// Run as a program, inside the namespaces: makes the links and runs what follows in them.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runQuietly } from '../setup/child.mjs';
import { Failure, runMain } from '../setup/failure.mjs';

const DEVICE = 'sip0';
const ADDRESS = '10.77.0.1';

/** Becomes root within namespaces of its own: of users where it is not root, of networks, and of processes. */
const unshare = (uid = process.getuid?.()) => [
  ...(uid === 0 ? [] : ['--map-root-user']),
  '--net',
  // When the first process of the namespace ends, or unshare itself, everything in it ends: nothing can be left behind.
  ...['--pid', '--fork', '--kill-child', '--mount-proc'],
];

/**
 * Why no private network can be made here; undefined when one can.
 * @returns {Promise<string | undefined>}
 */
export async function whyNoPrivateNetwork(platform = process.platform) {
  if (platform !== 'linux') return 'it needs network namespaces, which only Linux has';
  const { code, output } = await runQuietly('unshare', [...unshare(), 'true']);
  if (code === 0) return undefined;
  return `it needs a network namespace of its own, which this system does not give (${output.trim().split('\n')[0]})`;
}

/**
 * The command that runs a Node script in a network that nobody else is in: loopback, and the device that the environment
 * variables DIALBOARD_LAB_DEVICE and DIALBOARD_LAB_ADDRESS name.
 * @param {string} script @param {string[]} args @param {number} [uid]
 * @returns {[command: string, args: string[]]}
 */
export const inPrivateNetwork = (script, args, uid) => [
  'unshare',
  [...unshare(uid), process.execPath, fileURLToPath(import.meta.url), script, ...args],
];

/** The first process of the namespaces. @param {string[]} args */
async function main([script, ...args]) {
  await ip('link', 'set', 'lo', 'up');
  // A pair of its own rather than the type dummy, which not every kernel has.
  await ip('link', 'add', DEVICE, 'type', 'veth', 'peer', 'name', `${DEVICE}-peer`);
  await ip('address', 'add', `${ADDRESS}/24`, 'dev', DEVICE);
  for (const device of [DEVICE, `${DEVICE}-peer`]) await ip('link', 'set', device, 'up');
  await ip('route', 'add', 'default', 'dev', DEVICE);
  return new Promise((resolve, reject) => {
    const env = { ...process.env, DIALBOARD_LAB_DEVICE: DEVICE, DIALBOARD_LAB_ADDRESS: ADDRESS };
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env });
    // The first process of a namespace gets only the signals that it asks for.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** @param {string[]} args */
async function ip(...args) {
  const { code, output } = await runQuietly('ip', args);
  if (code !== 0) {
    throw new Failure(`ip ${args.join(' ')} failed: ${output.trim()}`, 'install iproute2, or a kernel with veth.');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(() => main(process.argv.slice(2)));
