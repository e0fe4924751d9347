import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';

/** A small JSON document on disk that is always whole. */
export interface JsonFile<Value> {
  /** What is stored, or undefined when nothing is. A file that cannot be read as it should is set aside, not lost. */
  read(): Promise<Value | undefined>;
  /** Replaces the document. Either the old or the new one is on disk, even when the computer stops in between. */
  write(value: Value): Promise<void>;
  remove(): Promise<void>;
}

/** A JSON file at the path, readable by its owner only, that holds what the schema describes. */
export function createJsonFile<Value>(path: string, schema: v.GenericSchema<unknown, Value>): JsonFile<Value> {
  return {
    async read() {
      let text: string;
      try {
        text = await readFile(path, 'utf8');
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
      const parsed = v.safeParse(schema, parseJson(text));
      if (parsed.success) return parsed.output;
      await rename(path, `${path}.unreadable`);
      return undefined;
    },
    async write(value) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomUUID()}`;
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    remove: () => rm(path, { force: true }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
