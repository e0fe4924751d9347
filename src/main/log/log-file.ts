import { appendFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A log on disk that stays small: a file that is written to, and the one before it. */
export interface LogFile {
  /** Adds a line. Never rejects: a log that cannot be written is no reason to stop. */
  append(line: string): Promise<void>;
  /** The last lines, the oldest first. */
  tail(most: number): Promise<string[]>;
  /** Removes it. What is added afterwards begins a new one. */
  remove(): Promise<void>;
}

/** How long one file may become, in bytes. There are two. */
export const longestLog = 65_536;

/** @param folder where the two files live, readable by their owner only */
export function createLogFile(folder: string): LogFile {
  const current = join(folder, 'dialboard.log');
  const before = join(folder, 'dialboard.1.log');
  let last: Promise<void> = Promise.resolve();

  async function write(line: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const size = await stat(current).then(
      (facts) => facts.size,
      () => 0,
    );
    if (size + line.length > longestLog) {
      // Windows does not rename over a file that is there.
      await rm(before, { force: true });
      await rename(current, before);
    }
    await appendFile(current, `${line}\n`, { mode: 0o600 });
  }

  const linesOf = (path: string): Promise<string[]> =>
    readFile(path, 'utf8').then(
      (text) => text.split('\n').filter((line) => line !== ''),
      () => [],
    );

  return {
    append(line) {
      last = last.then(() => write(line)).catch(() => undefined);
      return last;
    },
    remove() {
      const removed = last.then(() => rm(folder, { recursive: true, force: true }));
      last = removed.catch(() => undefined);
      return removed;
    },
    async tail(most) {
      await last;
      return [...(await linesOf(before)), ...(await linesOf(current))].slice(-most);
    },
  };
}
