import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { itemOf, type Folder, type InventoryId, type Place } from '../../src/shared/inventory';
import type { Desktop } from './desktop';
import { userDataFolder } from './kept-account';

/** A thing that was found on a desktop, and the item of the inventory that it belongs to. */
export interface Found {
  readonly what: string;
  readonly id: InventoryId | undefined;
}

/** Files that the test bed itself brings: the keyring daemon's, and the port of Playwright's debugger. */
const ofTheBed = [/^\.local\/share\/keyrings\//, /^\.config\/Dialboard\/DevToolsActivePort$/];

/** Everything below the home of a desktop and in its keychain. Sockets and links count, folders do not. */
export async function everythingFound(desktop: Desktop): Promise<Found[]> {
  const roots: [Folder, string][] = [
    ['user-data', userDataFolder(desktop)],
    ['xdg-config', desktop.env['XDG_CONFIG_HOME'] ?? ''],
    ['xdg-data', desktop.env['XDG_DATA_HOME'] ?? ''],
    ['xdg-cache', desktop.env['XDG_CACHE_HOME'] ?? ''],
  ];
  const files = readdirSync(desktop.home, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !ofTheBed.some((ours) => ours.test(relative(desktop.home, path))));
  const places = files.map((path): [string, Place & { in: 'file' | 'keychain' }] => {
    const [folder, root] = roots.find(([, top]) => path.startsWith(`${top}/`)) ?? ['xdg-config', '/'];
    return [relative(desktop.home, path), { in: 'file', folder, path: relative(root, path) }];
  });
  for (const { attributes } of await desktop.secrets()) {
    const { service = '', account = '' } = attributes;
    places.push([`keychain: ${service} / ${account}`, { in: 'keychain', service, account }]);
  }
  return places.map(([what, place]) => ({ what, id: itemOf(place)?.id }));
}

/** The items of which something was found. */
export const itemsFound = (found: readonly Found[]): InventoryId[] =>
  [...new Set(found.flatMap(({ id }) => (id === undefined ? [] : [id])))].sort();

/** What was found and the inventory does not name. */
export const unnamed = (found: readonly Found[]): string[] =>
  found.filter(({ id }) => id === undefined).map(({ what }) => what);
