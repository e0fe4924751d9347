import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inPrivateNetwork, whyNoPrivateNetwork } from '../../../scripts/testing/private-network.mjs';
import { processTree } from '../../support/processes';
import { waitUntil } from '../../support/wait-until';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dialboard-network-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a script in a private network. */
function start(source) {
  const script = join(folder, 'inside.mjs');
  writeFileSync(script, source);
  const [command, args] = inPrivateNetwork(script, [folder]);
  return spawn(command, args, { stdio: 'inherit' });
}

const alive = (pid) => existsSync(`/proc/${pid}`);
const ended = (child) => new Promise((resolve) => child.once('close', resolve));

it('has loopback and one device, and nothing else', async ({ skip }) => {
  const why = await whyNoPrivateNetwork();
  if (why !== undefined) skip(why);
  const child = start(`import { writeFileSync } from 'node:fs';
    import { networkInterfaces } from 'node:os';
    writeFileSync(process.argv[2] + '/seen', JSON.stringify(networkInterfaces()));
    process.exit(3);`);
  expect(await ended(child)).toBe(3);
  const seen = JSON.parse(readFileSync(join(folder, 'seen'), 'utf8'));
  expect(Object.keys(seen).sort()).toEqual(expect.arrayContaining(['lo', 'sip0']));
  expect(seen['sip0']?.[0]?.address).toBe('10.77.0.1');
  expect(Object.keys(seen).filter((name) => !/^(lo|sip0|sip0-peer)$/.test(name))).toEqual([]);
});

it.for(['SIGKILL', 'SIGTERM'])('leaves nothing behind when it is ended by %s', async (signal, { skip }) => {
  const why = await whyNoPrivateNetwork();
  if (why !== undefined) skip(why);
  // A program that ends its parent's family tie and does not listen to reason, as a crashed test leaves them.
  const child = start(`import { spawn } from 'node:child_process';
    import { writeFileSync } from 'node:fs';
    spawn('sh', ['-c', 'trap "" TERM HUP INT; while :; do sleep 60; done'], { detached: true, stdio: 'ignore' }).unref();
    writeFileSync(process.argv[2] + '/ready', '');
    setInterval(() => undefined, 1000);`);
  await waitUntil('the script to run', () => existsSync(join(folder, 'ready')));
  const pids = processTree(child.pid);
  expect(pids.length).toBeGreaterThanOrEqual(4);
  // unshare itself does not listen to SIGTERM; the first process inside does, which is the next one.
  process.kill(signal === 'SIGKILL' ? pids[0] : pids[1], signal);
  await ended(child);
  await waitUntil('all of it to be gone', () => pids.every((pid) => !alive(pid)));
});
