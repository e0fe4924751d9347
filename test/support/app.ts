import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Desktop } from './desktop';
import { endTree, processTree } from './processes';
import { waitUntil } from './wait-until';

/** The running app, however it was started. */
export interface RunningApp {
  /** Its first window. */
  readonly page: Page;
  /** All that the main process printed so far, on both standard streams. */
  readonly output: () => string;
  /** All its processes, main first. Empty when it has ended. */
  readonly pids: () => number[];
  /** Quits as a person would and waits for the end. Throws when main hung or printed an uncaught error. */
  readonly quit: () => Promise<void>;
  /** Ends it without asking, as a crash or a power cut does. Throws when main had printed an uncaught error. */
  readonly kill: () => Promise<void>;
}

/** The app under Playwright, whose main process can be reached with `app.evaluate`. */
export interface DrivenApp extends RunningApp {
  readonly app: ElectronApplication;
  /** The environment of the main process, one variable on a line. Chromium wipes what /proc would show of it. */
  readonly environment: () => Promise<string>;
}

export interface LaunchOptions {
  desktop: Desktop;
  /** The Electron to use; see {@link electronPath}. */
  executablePath?: string;
  /** The folder of the app: the repository unless told otherwise. */
  folder?: string;
  /** Arguments after the folder, such as a link. */
  args?: string[];
  /** Added to the environment of the desktop. */
  env?: Record<string, string>;
  /** The user-data folder, when not the app's own choice in the private home. */
  userData?: string;
}

/** The Electron for tests: DIALBOARD_ELECTRON, or what `npm run electron:path` prints. */
export function electronPath(): string {
  const given = process.env['DIALBOARD_ELECTRON'];
  if (given) return given;
  return execFileSync('npm', ['run', '--silent', 'electron:path'], { encoding: 'utf8' }).trim();
}

/** Chromium's sandbox refuses to work for root; for everybody else it stays on. */
export const sandboxArguments = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * What V8 is told. The limit lets a heap snapshot show strings whole, see heapStrings. The driver holds the answer to a question
 * put to main only weakly, and a collection at that moment sweeps it away ("Resulting promise was garbage collected"); in a young
 * space this large there is none in a test, where by default there are three in the first four seconds.
 */
const v8Flags = ['--heap-snapshot-string-limit=1000000', '--min-semi-space-size=64', '--max-semi-space-size=64'].join(
  ' ',
);

/** Starts the built app with Playwright on the desktop and waits for its first window. */
export async function launchApp(options: LaunchOptions): Promise<DrivenApp> {
  const { desktop } = options;
  const app = await _electron.launch({
    executablePath: options.executablePath ?? electronPath(),
    args: [
      ...sandboxArguments(),
      '-r',
      join(process.cwd(), 'scripts', 'app', 'wait-for-driver.cjs'),
      `--js-flags=${v8Flags}`,
      ...(options.userData === undefined ? [] : [`--user-data-dir=${options.userData}`]),
      options.folder ?? process.cwd(),
      ...(options.args ?? []),
    ],
    env: { ...desktop.env, ...options.env },
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 20_000,
  });
  const child = app.process();
  const pid = child.pid ?? 0;
  let output = '';
  child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  try {
    // Electron shows an uncaught error in a dialog and prints nothing; a monitor sees it without changing that.
    await watchForUncaught(app);
    const page = await app.firstWindow({ timeout: 20_000 });
    return {
      app,
      page,
      output: () => output,
      pids: () => processTree(pid),
      environment: () =>
        app.evaluate(() =>
          Object.entries(process.env)
            .map(([name, value]) => `${name}=${value ?? ''}`)
            .join('\n'),
        ),
      async quit() {
        await endInTime(pid, app.close());
        failOnUncaught(output);
      },
      async kill() {
        await endTree(pid);
        failOnUncaught(output);
      },
    };
  } catch (error) {
    await endTree(pid);
    throw new Error(`The app did not open a window: ${String(error)}\n${output}`, { cause: error });
  }
}

function watchForUncaught(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    process.on('uncaughtExceptionMonitor', (error) => {
      console.error('Uncaught Exception:', error);
    });
  });
}

/** Waits for an app that was asked to quit; ends it and throws when it does not within ten seconds. */
export async function endInTime(pid: number, asked: Promise<unknown>): Promise<void> {
  const ended = waitUntil('the app to quit', () => processTree(pid).length === 0);
  // How the asking itself goes does not matter: the connection breaks when the app is gone.
  asked.catch(() => undefined);
  await ended.catch(async (error: unknown) => {
    await endTree(pid);
    throw error;
  });
}

/** Throws when the main process printed that something went wrong which nobody caught. */
export function failOnUncaught(output: string): void {
  const trouble =
    /Uncaught Exception|UnhandledPromiseRejection|App threw an error|JavaScript error occurred in the main/;
  if (trouble.test(output)) throw new Error(`The main process had an uncaught error:\n${output}`);
}
