import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readWhole, writeWhole } from './whole-file';

/** Small texts in a folder of their own, each always whole and readable by its owner only. */
export interface TextFolder {
  /** The names of the files, sorted; none when there is no folder. */
  names(): Promise<readonly string[]>;
  /** A text; undefined when there is none or it is larger than the folder takes. Rejects when it may not be read. */
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  /** Sets a file aside under a new name, which it gives: nothing is lost and nothing overwritten. */
  setAside(name: string): Promise<string>;
  remove(name: string): Promise<void>;
  /** Removes the folder with all that is in it. */
  removeAll(): Promise<void>;
}

/**
 * The folder at a path. It is made with the first text.
 * @param largest bytes of a text that is read
 */
export function createTextFolder(path: string, largest: number): TextFolder {
  const at = (name: string): string => join(path, name);
  return {
    async names() {
      try {
        const entries = await readdir(path, { withFileTypes: true });
        return entries
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
          .sort();
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
        throw error;
      }
    },
    async read(name) {
      const { size } = await stat(at(name)).catch(() => ({ size: 0 }));
      return size > largest ? undefined : (await readWhole(at(name)))?.toString('utf8');
    },
    write: (name, text) => writeWhole(at(name), text),
    async setAside(name) {
      const aside = `${name}.${Date.now()}.unreadable`;
      await rename(at(name), at(aside));
      return aside;
    },
    remove: (name) => rm(at(name), { force: true }),
    removeAll: () => rm(path, { recursive: true, force: true }),
  };
}
