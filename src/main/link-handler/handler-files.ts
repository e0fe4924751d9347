import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { HandlerTools } from './carry-out';

/** The file functions of the link handler on the real disk. Only what is below the person's own folders is written. */
export const handlerFiles: Pick<HandlerTools, 'readFile' | 'writeFile' | 'copyFile' | 'removeFile'> = {
  async readFile(path) {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
  async writeFile(path, content, mode) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // All or nothing: half a mimeapps.list would lose the person's other choices.
    const target = await realpath(path).catch(() => path);
    const kept = await stat(target).then(
      (found) => found.mode & 0o777,
      () => mode,
    );
    const fresh = `${target}.dialboard-${randomUUID()}`;
    try {
      await writeFile(fresh, content, { mode: kept });
      await rename(fresh, target);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
  },
  async copyFile(from, to) {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    // Not with copyFile: the icon may be in the app's archive, which is read like a file but is none.
    await writeFile(to, await readFile(from));
  },
  removeFile: (path) => rm(path, { force: true }),
};
