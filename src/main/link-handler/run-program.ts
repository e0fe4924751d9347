import { execFile } from 'node:child_process';

/** How a program ended: with a code, or not at all: it is not there, or it took too long and was ended. */
export type Ended =
  | { readonly how: 'ended'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly how: 'missing' }
  | { readonly how: 'too-late' };

/** Runs a program with the arguments as they are. Never throws. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<Ended>;

/**
 * Runs programs without a shell in between, each for at most `limit` milliseconds. One that a signal ended counts as too late;
 * one that may not be run, as missing.
 */
export function createRunProgram(env: Readonly<Record<string, string | undefined>>, limit = 10_000): RunProgram {
  return (program, args) =>
    new Promise<Ended>((resolve) => {
      const options = { env: { ...env }, timeout: limit, killSignal: 'SIGKILL', windowsHide: true } as const;
      execFile(program, [...args], options, (error, stdout, stderr) => {
        if (error === null) resolve({ how: 'ended', code: 0, stdout, stderr });
        else if (typeof error.code === 'number') resolve({ how: 'ended', code: error.code, stdout, stderr });
        else resolve({ how: error.killed || error.signal ? 'too-late' : 'missing' });
      });
      // What cannot even be asked for, such as a NUL in an argument, is thrown.
    }).catch(() => ({ how: 'missing' }));
}
