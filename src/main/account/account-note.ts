import * as v from 'valibot';
import { createJsonFile, type JsonFile } from '../storage/json-file';

const schema = v.object({
  version: v.literal(1),
  /** Base address of the dial API. */
  server: v.string(),
  /** Whether the server is the embedded demo PBX, which must be started before it can be dialled. */
  demo: v.boolean(),
});

/**
 * The note that an account is in the keychain. It holds no extension and no password; it is there because a locked
 * keychain answers as if it were empty (docs/adr/0002-keytar.md), and must not be taken for one.
 */
export type AccountNote = v.InferOutput<typeof schema>;

/** The note in the user-data folder. */
export function createAccountNote(path: string): JsonFile<AccountNote> {
  return createJsonFile(path, schema);
}
