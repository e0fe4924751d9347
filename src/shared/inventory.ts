/**
 * Everything that Dialboard keeps, on disk, in the keychain and in memory: the one list from which the privacy page in the app
 * and docs/privacy.md are made, by which *Delete everything* removes, and against which a test holds what is really there. A
 * feature that keeps something adds it here, with its words under `inventory.<id>` in assets/locales/privacy.
 */
export interface KeptItem {
  readonly id: InventoryId;
  readonly places: readonly Place[];
  /** Whether it is there from the start of use, or only by a choice of the person's. */
  readonly when: 'always' | 'by-choice';
}

/** Where something is. In a path `*` stands for anything without a slash and `**` for anything. */
export type Place =
  | { readonly in: 'keychain'; readonly service: string; readonly account: string }
  | { readonly in: 'file'; readonly folder: Folder; readonly path: string }
  | { readonly in: 'memory' };

/**
 * Folders by what they are for: Dialboard's own data folder (`user-data`), and the folders of the desktop by the XDG Base
 * Directory Specification. On Windows and macOS the system has places of its own for the same things.
 */
export type Folder = 'user-data' | 'xdg-config' | 'xdg-data' | 'xdg-cache';

/** The names of the items, in the order in which they are shown. */
export const inventoryIds = [
  'credentials',
  'account-note',
  'settings',
  'calls',
  'recents',
  'favourites',
  'contacts',
  'profiles',
  'data-key',
  'set-aside',
  'probe',
  'log',
  'window',
  'link-handler',
  'start-at-login',
  'runtime',
] as const;

/** The name of an item. */
export type InventoryId = (typeof inventoryIds)[number];

const inData = (path: string): Place => ({ in: 'file', folder: 'user-data', path });

const items: Record<InventoryId, Omit<KeptItem, 'id'>> = {
  credentials: { places: [{ in: 'keychain', service: 'dialboard:http**', account: 'account*' }], when: 'always' },
  'account-note': { places: [inData('account.json')], when: 'always' },
  settings: { places: [inData('settings.json')], when: 'always' },
  calls: { places: [{ in: 'memory' }], when: 'always' },
  recents: { places: [inData('recents.sealed')], when: 'by-choice' },
  favourites: { places: [inData('favourites.sealed')], when: 'by-choice' },
  contacts: { places: [inData('contacts.sealed')], when: 'by-choice' },
  profiles: { places: [inData('profiles/*.json')], when: 'by-choice' },
  'data-key': { places: [{ in: 'keychain', service: 'dialboard:data', account: 'key' }], when: 'by-choice' },
  'set-aside': { places: [inData('*.unreadable'), inData('profiles/*.unreadable')], when: 'always' },
  probe: { places: [{ in: 'keychain', service: 'dialboard:probe', account: 'probe' }], when: 'always' },
  'link-handler': {
    places: [
      { in: 'file', folder: 'xdg-data', path: 'applications/org.dialboard.Dialboard.desktop' },
      { in: 'file', folder: 'xdg-data', path: 'applications/mimeinfo.cache' },
      { in: 'file', folder: 'xdg-data', path: 'dialboard/**' },
      { in: 'file', folder: 'xdg-config', path: 'mimeapps.list' },
    ],
    when: 'by-choice',
  },
  log: { places: [inData('logs/dialboard*.log')], when: 'always' },
  window: { places: [inData('window.json')], when: 'always' },
  'start-at-login': {
    places: [{ in: 'file', folder: 'xdg-config', path: 'autostart/org.dialboard.Dialboard.desktop' }],
    when: 'by-choice',
  },
  // What Chromium writes by itself. Its session with our page is in memory, so nothing of the person is in these.
  runtime: {
    places: [
      'Cache/**',
      'Code Cache/**',
      'GPUCache/**',
      'DawnCache/**',
      'DawnGraphiteCache/**',
      'DawnWebGPUCache/**',
      'Crashpad/**',
      'Local Storage/**',
      'Session Storage/**',
      'Shared Dictionary/**',
      'blob_storage/**',
      'Network Persistent State',
      'TransportSecurity',
      'Preferences',
      'Local State',
      'Trust Tokens*',
      'Cookies*',
      'DIPS*',
      'SharedStorage*',
      'Singleton*',
      'lockfile',
    ]
      .map(inData)
      .concat({ in: 'file', folder: 'xdg-cache', path: 'mesa_shader_cache*/**' }),
    when: 'always',
  },
};

/** The inventory. */
export const inventory: readonly KeptItem[] = inventoryIds.map((id) => ({ id, ...items[id] }));

/** The item that a thing found on a computer belongs to; undefined for what the inventory does not name. */
export function itemOf(found: Exclude<Place, { in: 'memory' }>): KeptItem | undefined {
  return inventory.find(({ places }) => places.some((place) => holds(place, found)));
}

function holds(place: Place, found: Exclude<Place, { in: 'memory' }>): boolean {
  if (place.in === 'keychain' && found.in === 'keychain') {
    return matches(place.service, found.service) && matches(place.account, found.account);
  }
  return place.in === 'file' && found.in === 'file' && place.folder === found.folder && matches(place.path, found.path);
}

function matches(pattern: string, text: string): boolean {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`).test(text);
}

/** A place in words that are the same in every language: the entry of the keychain, the path of the file. */
export function placeName(place: Place): string {
  switch (place.in) {
    case 'keychain':
      return `${place.service.replace('http**', '<server>')} / ${place.account}`;
    case 'file':
      return place.folder === 'user-data' ? place.path : `${folderNames[place.folder]}/${place.path}`;
    case 'memory':
      return '';
  }
}

const folderNames = { 'xdg-config': '~/.config', 'xdg-data': '~/.local/share', 'xdg-cache': '~/.cache' } as const;
