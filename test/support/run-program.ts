import { execFile } from 'node:child_process';

/** What a program printed and the code that it ended with. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  env: Record<string, string>;
  /** Name of the Debian package that brings the program, for the message when it is missing. */
  debianPackage: string;
  input?: string;
  /** Return instead of throwing when it ends with another code than 0. */
  mayFail?: boolean;
}

/** Runs a program to its end, at most 30 s. Throws what it printed when it fails, unless that may happen. */
export function run(command: string, args: string[], options: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = execFile(command, args, { env: options.env, timeout: 30_000 }, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') {
        reject(new Error(`${command} is missing: install the Debian package ${options.debianPackage}`));
      } else if (error && (typeof error.code !== 'number' || !options.mayFail)) {
        reject(new Error(`${command} ${args.join(' ')} failed: ${stderr || stdout || error.message}`));
      } else {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      }
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input ?? '');
  });
}
