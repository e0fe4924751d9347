import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { waitUntil } from './wait-until';

/** A program of the test bed that runs until it is ended. */
export interface Running {
  readonly pid: number;
  readonly child: ChildProcess;
  /** Everything that it printed so far. */
  readonly output: () => string;
  /** Ends it and everything that it started, and waits until they are gone. */
  readonly end: () => Promise<void>;
}

interface RunningOptions {
  env: Record<string, string>;
  /** Name of the Debian package that brings the program, for the message when it is missing. */
  debianPackage: string;
  /** Written to its standard input, which is then closed. */
  input?: string;
  /** Number of pipes to open beyond stderr: the first is `child.stdio[3]`. */
  extraPipes?: number;
}

/** Starts a program. Throws a message that names the Debian package when the program is not there. */
export async function startProgram(command: string, args: string[], options: RunningOptions): Promise<Running> {
  const extra = Array.from({ length: options.extraPipes ?? 0 }, () => 'pipe' as const);
  const child = spawn(command, args, { env: options.env, stdio: ['pipe', 'pipe', 'pipe', ...extra] });
  let printed = '';
  child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr.on('data', (data: Buffer) => (printed += data.toString()));
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('spawn', () => {
      resolve(child.pid ?? 0);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      const missing = `${command} is missing: install the Debian package ${options.debianPackage}`;
      reject(error.code === 'ENOENT' ? new Error(missing) : error);
    });
  });
  // A program that ends early closes its input; what it printed tells why, not the broken pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const endAtExit = (): void => {
    signal(processTree(pid), 'SIGKILL');
  };
  process.once('exit', endAtExit);
  return {
    pid,
    child,
    output: () => printed,
    async end() {
      process.removeListener('exit', endAtExit);
      await endTree(pid);
    },
  };
}

/** Ids of a process and of all that it started, itself first. Empty when it is gone. Reads /proc, so Linux only. */
export function processTree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : undefined;
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const tree = parents.has(root) ? [root] : [];
  for (const above of tree) {
    for (const [pid, parent] of parents) if (parent === above) tree.push(pid);
  }
  return tree;
}

/** Ends a process and all that it started: asks, and after two seconds insists. */
export async function endTree(root: number): Promise<void> {
  // Listed before anything ends: what loses its parent can no longer be found as part of the tree.
  const tree = processTree(root);
  const gone = (): boolean => tree.every((pid) => parentOf(pid) === undefined);
  signal(tree, 'SIGTERM');
  await waitUntil('the processes to end when asked', gone, 2000).catch(() => {
    signal(tree, 'SIGKILL');
  });
  await waitUntil(`the processes ${tree.join(', ')} to be gone`, gone, 5000);
}

function signal(pids: number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** The parent of a live process, or undefined when it is gone or only waits to be reaped. proc(5): pid (name) state ppid. */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}
