import { endInTime, failOnUncaught, sandboxArguments, type RunningApp } from './app';
import type { Desktop } from './desktop';
import { attach } from './devtools';
import { endTree, processTree, startProgram } from './processes';
import { waitUntil } from './wait-until';

interface PackagedOptions {
  /** The packaged program. */
  executable: string;
  desktop: Desktop;
  args?: string[];
  env?: Record<string, string>;
}

/**
 * Starts the packaged app. Its fuses keep Playwright's Electron driver out, so this connects to the DevTools port of the
 * renderer, which no fuse closes; there is no way into the main process.
 */
export async function launchPackaged(options: PackagedOptions): Promise<RunningApp> {
  const args = [...sandboxArguments(), '--remote-debugging-port=0', ...(options.args ?? [])];
  const program = await startProgram(options.executable, args, {
    env: { ...options.desktop.env, ...options.env },
    debianPackage: '(none: build it with npm run dist:dir)',
  });
  try {
    const listening = /DevTools listening on ws:\/\/[^:]+:(\d+)\//;
    const port = await waitUntil('the DevTools port', () => listening.exec(program.output())?.[1], 20_000);
    const { page, askToQuit } = await attach(port);
    return {
      page,
      output: program.output,
      pids: () => processTree(program.pid),
      async quit() {
        await endInTime(program.pid, askToQuit());
        await program.end();
        failOnUncaught(program.output());
      },
      async kill() {
        await program.end();
        failOnUncaught(program.output());
      },
    };
  } catch (error) {
    await endTree(program.pid);
    throw new Error(`The packaged app did not open: ${String(error)}\n${program.output()}`, { cause: error });
  }
}
