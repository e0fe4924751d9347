import { rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import * as v from 'valibot';
import type { KeychainAnswer } from '../account/keychain';
import type { Problem } from '../../shared/problem';
import type { DataKey } from './data-key';
import { parseJson } from './parse-json';
import { seal, unseal } from './seal';
import { readWhole, writeWhole } from './whole-file';

/** What came of reading an encrypted file. */
export type Reading<Value> =
  | { readonly status: 'nothing' }
  | { readonly status: 'read'; readonly value: Value }
  /** The file is there and stays as it is; it cannot be opened now. `late` settles when the keychain answered after all. */
  | { readonly status: 'closed'; readonly problem: Problem; readonly late?: Promise<unknown> }
  /** The file can never be opened here. It was set aside under another name, and its place is free. */
  | { readonly status: 'set-aside'; readonly problem: Problem };

/** A document on disk that only the holder of the key can read: authenticated, always whole, never in plain text. */
export interface EncryptedFile<Value> {
  /** Whether there is a file. Asks no keychain. */
  exists(): Promise<boolean>;
  read(): Promise<Reading<Value>>;
  /** Replaces the document; makes the key when there is none yet. Rejects when the disk does not take it. */
  write(value: Value): Promise<KeychainAnswer<null>>;
  /** Removes the file. Needs no key. */
  remove(): Promise<void>;
}

/** An encrypted JSON file at the path. Its name is part of what is authenticated. */
export function createEncryptedFile<Value>(
  path: string,
  schema: v.GenericSchema<unknown, Value>,
  key: DataKey,
): EncryptedFile<Value> {
  const name = basename(path);

  async function setAside(code: 'data-damaged' | 'data-key-lost'): Promise<Reading<Value>> {
    // The time keeps apart what was set aside before: nothing is overwritten.
    await rename(path, `${path}.${Date.now()}.unreadable`);
    return { status: 'set-aside', problem: { code } };
  }

  return {
    exists: () =>
      stat(path).then(
        () => true,
        () => false,
      ),
    async read() {
      const sealed = await readWhole(path);
      if (sealed === undefined) return { status: 'nothing' };
      const answer = await key.find();
      if (!answer.ok) {
        const { problem, late } = answer;
        return { status: 'closed', problem, ...(late === undefined ? {} : { late }) };
      }
      if (answer.value === null) return setAside('data-key-lost');
      const opened = unseal(sealed, answer.value, name);
      switch (opened.status) {
        case 'other-key':
          return setAside('data-key-lost');
        case 'damaged':
          return setAside('data-damaged');
        case 'too-new':
          return { status: 'closed', problem: { code: 'data-too-new' } };
        case 'opened': {
          const parsed = v.safeParse(schema, parseJson(opened.text));
          return parsed.success ? { status: 'read', value: parsed.output } : setAside('data-damaged');
        }
      }
    },
    async write(value) {
      const answer = await key.findOrMake();
      if (!answer.ok) return answer as KeychainAnswer<null>;
      await writeWhole(path, seal(JSON.stringify(value), answer.value, name));
      return { ok: true, value: null };
    },
    remove: () => rm(path, { force: true }),
  };
}
