import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { startProgram, type Running } from './processes';
import { waitUntil } from './wait-until';

/** Starts an X server without a screen, on a display number that it chooses itself. Returns it with its name, as `:99`. */
export async function startDisplay(env: Record<string, string>): Promise<{ name: string; server: Running }> {
  const server = await startProgram(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'],
    { env, debianPackage: 'xvfb', extraPipes: 1 },
  );
  const ended = once(server.child, 'exit').then(() => {
    throw new Error(`Xvfb ended at its start: ${server.output()}`);
  });
  const [number] = (await Promise.race([once(server.child.stdio[3] as Readable, 'data'), ended])) as [Buffer];
  // From here on its end is the end of the test, no news.
  ended.catch(() => undefined);
  return { name: `:${number.toString().trim()}`, server };
}

/** Starts the window manager openbox on the display in `env` and returns it when it manages windows. */
export async function startWindowManager(env: Record<string, string>, folder: string): Promise<Running> {
  const ready = join(folder, 'openbox-is-ready');
  const manager = await startProgram('openbox', ['--startup', `touch ${ready}`], { env, debianPackage: 'openbox' });
  await waitUntil('openbox to start', () => existsSync(ready)).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${manager.output()}`);
  });
  return manager;
}
