import { electronPath, sandboxArguments } from './app';
import type { Desktop } from './desktop';
import { run, type Ran } from './run-program';

/** Starts the app from a shell, really, with these arguments. Resolves when that start is over: it hands over and ends, or cannot. */
export const startAgain = (desktop: Desktop, ...args: string[]): Promise<Ran> =>
  run(electronPath(), [...sandboxArguments(), process.cwd(), ...args], {
    env: desktop.env,
    debianPackage: '(none: npm run setup brings it)',
    mayFail: true,
  });
