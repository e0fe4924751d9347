import type { JsonFile } from './json-file';

/** The file, whose first read begins at once: what is read is there by the time that it is asked for. */
export function readAhead<Value>(file: JsonFile<Value>): JsonFile<Value> {
  let begun: Promise<Value | undefined> | undefined = file.read();
  // Told to who asks for it.
  begun.catch(() => undefined);
  return {
    ...file,
    read() {
      const first = begun ?? file.read();
      begun = undefined;
      return first;
    },
  };
}
