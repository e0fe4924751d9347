import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { itemOf, type InventoryId } from '../../shared/inventory';

/**
 * Removes every file of ours in the data folder that may have been left: what was set aside, drafts of writes that a power cut
 * ended. What the runtime itself writes stays, as does what is not ours by its name.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const item = itemOf({ in: 'file', folder: 'user-data', path: entry.name.replace(draft, '') });
    if (item === undefined || kept.includes(item.id)) continue;
    await rm(join(folder, entry.name), { force: true });
  }
}

/**
 * What is not left over: files of the runtime, and the note of an account that is still in the keychain. Without the note it
 * could never be found again; with the account it goes by itself.
 */
const kept: readonly InventoryId[] = ['runtime', 'account-note'];

/** What writeWhole puts behind the name of a file while it writes: a UUID. */
const draft = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
