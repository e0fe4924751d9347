import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { electronPath, sandboxArguments } from '../support/app';
import { endTree, processTree } from '../support/processes';

/** What the observer tells; times in milliseconds since 1970, with a fraction. */
export interface Told {
  readonly event: 'shown' | 'usable' | 'enter' | 'dialled';
  readonly at: number;
}

/** An app under measurement. */
export interface MeasuredApp {
  /** When it was started (milliseconds since 1970). */
  readonly startedAt: number;
  /** Waits for the next such event. Throws when it does not come in 20 s or the app ends. */
  readonly next: (event: Told['event']) => Promise<number>;
  readonly dial: (number: string) => void;
  readonly pids: () => number[];
  /** Asks it to quit, and waits. */
  readonly quit: () => Promise<void>;
}

/** Milliseconds since 1970, with a fraction; the same clock as the observer's. */
export const now = (): number => performance.timeOrigin + performance.now();

/** Starts the app of a folder with the observer in front. */
export function startMeasured(folder: string, env: Record<string, string>): MeasuredApp {
  const observer = join('test', 'bench', 'observer.cjs');
  const args = [...sandboxArguments(), '-r', join(process.cwd(), observer), folder];
  const electron = electronPath();
  const startedAt = now();
  const child = spawn(electron, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaint = '';
  child.stderr?.on('data', (data: Buffer) => (complaint += data.toString()));
  const pid = child.pid ?? 0;
  const heard: Told[] = [];
  child.on('message', (told) => {
    heard.push(told as Told);
    child.emit('heard');
  });
  return {
    startedAt,
    pids: () => processTree(pid),
    dial: (number) => child.send({ ask: 'dial', number }),
    async next(event) {
      const signal = AbortSignal.timeout(20_000);
      for (;;) {
        const at = heard.findIndex((told) => told.event === event);
        if (at !== -1) return heard.splice(0, at + 1).at(-1)?.at ?? 0;
        await oneOf(child, ['heard', 'exit'], signal).catch(() => {
          throw new Error(`${folder} did not get to "${event}": ${complaint}`);
        });
        if (child.exitCode !== null) throw new Error(`${folder} ended before "${event}": ${complaint}`);
      }
    },
    async quit() {
      const gone = child.exitCode === null ? once(child, 'exit', { signal: AbortSignal.timeout(10_000) }) : undefined;
      child.send({ ask: 'quit' });
      await gone?.catch(() => undefined);
      await endTree(pid);
    },
  };
}

async function oneOf(child: ChildProcess, events: string[], signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const either = AbortSignal.any([signal, ended.signal]);
  try {
    await Promise.race(events.map((event) => once(child, event, { signal: either })));
  } finally {
    ended.abort();
  }
}
