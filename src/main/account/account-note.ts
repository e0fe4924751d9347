import * as v from 'valibot';
import { trustSchema } from '../../shared/trust';
import { createJsonFile, type JsonFile } from '../storage/json-file';

const accountEntries = {
  /** Base address of the dial API. */
  server: v.string(),
  /** Whether the server is the embedded demo PBX, which must be started before it can be dialled. */
  demo: v.boolean(),
  /** The id of the dial profile, when it is not the dial API of our own. */
  profile: v.exactOptional(v.string()),
  /** Set when the person was warned that the password travels readable in the local network. */
  plain: v.exactOptional(v.literal(true)),
  /** Whom it trusts beside the authorities of the system; its digest stands in the keychain. */
  trust: v.exactOptional(trustSchema),
  /** Name of the entry in the keychain under the server's origin, when it is not the first one there. */
  entry: v.exactOptional(v.string()),
};

const accountSchema = v.object(accountEntries);

/** Where an account is. */
export type NotedAccount = v.InferOutput<typeof accountSchema>;

const schema = v.object({
  version: v.literal(1),
  ...accountEntries,
  /** The accounts that are saved beside the one in use. */
  others: v.exactOptional(v.array(accountSchema)),
});

/**
 * The note that accounts are in the keychain, the one in use first. It holds no extension and no password; it is there
 * because a locked keychain answers as if it were empty (docs/adr/0002-keytar.md), and must not be taken for one.
 */
export type AccountNote = v.InferOutput<typeof schema>;

/** The note in the user-data folder. */
export function createAccountNote(path: string): JsonFile<AccountNote> {
  return createJsonFile(path, schema);
}

/** Whether two accounts are one: what is saved belongs to an origin, and there to an entry. */
export function isSameAccount(one: NotedAccount, other: NotedAccount): boolean {
  return new URL(one.server).origin === new URL(other.server).origin && one.entry === other.entry;
}

/** All accounts of a note, the one in use first. */
export function accountsOf(note: AccountNote | undefined): readonly NotedAccount[] {
  if (note === undefined) return [];
  const { version: _, others = [], ...first } = note;
  return [first, ...others];
}

/** The note of accounts, the one in use first; undefined when there is none. */
export function noteOf([first, ...others]: readonly NotedAccount[]): AccountNote | undefined {
  if (first === undefined) return undefined;
  return { version: 1, ...first, ...(others.length === 0 ? {} : { others }) };
}
