import { rename, rm } from 'node:fs/promises';
import * as v from 'valibot';
import { parseJson } from './parse-json';
import { readWhole, writeWhole } from './whole-file';

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
      const bytes = await readWhole(path);
      if (bytes === undefined) return undefined;
      const parsed = v.safeParse(schema, parseJson(bytes.toString('utf8')));
      if (parsed.success) return parsed.output;
      await rename(path, `${path}.unreadable`);
      return undefined;
    },
    write: (value) => writeWhole(path, `${JSON.stringify(value, null, 2)}\n`),
    remove: () => rm(path, { force: true }),
  };
}
