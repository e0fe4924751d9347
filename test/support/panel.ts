import { createHash } from 'node:crypto';
import { Variant } from '@jellybrick/dbus-next';
import { joinBus, type BusPlace } from './bus-service';
import type { Desktop } from './desktop';
import { waitUntil } from './wait-until';

/** One line of a tray icon's menu, as a panel gets it over com.canonical.dbusmenu. */
export interface MenuLine {
  readonly id: number;
  /** Empty for a separator. */
  readonly label: string;
  readonly enabled: boolean;
  /** Undefined where it is nothing that is switched. */
  readonly checked?: boolean;
}

/** A panel with a tray: what a StatusNotifier watcher and host do on a desktop. */
export interface Panel {
  /** How many icons are in the tray. */
  readonly icons: () => number;
  readonly tooltip: () => Promise<string>;
  /** A fingerprint of the picture, to tell one from another. */
  readonly picture: () => Promise<string>;
  readonly menu: () => Promise<MenuLine[]>;
  /** Opens the menu and chooses the item with this label, as a click does. */
  readonly choose: (label: string) => Promise<void>;
  /** Clicks the icon itself. */
  readonly click: () => Promise<void>;
  /** How often the menu was said to be another, so far. */
  readonly menuChanges: () => number;
  /** Ends like a panel that crashed. */
  readonly end: () => void;
}

const watcherName = 'org.kde.StatusNotifierWatcher';
const watcher = { path: '/StatusNotifierWatcher', interface: watcherName };
const propertiesOf = (path: string) => ({ path, interface: 'org.freedesktop.DBus.Properties' });

/** Starts a panel on the desktop's session bus. */
export async function startPanel(desktop: Desktop): Promise<Panel> {
  const bus = await joinBus(desktop.env);
  const items = new Map<string, string>();
  let changes = 0;
  bus.answer(watcher, 'RegisterStatusNotifierItem', '', ([service], sender) => {
    const name = String(service);
    items.set(sender, name.startsWith('/') ? sender : name);
    return [];
  });
  const values: Record<string, Variant> = {
    IsStatusNotifierHostRegistered: new Variant('b', true),
    ProtocolVersion: new Variant('i', 0),
    RegisteredStatusNotifierItems: new Variant('as', []),
  };
  bus.answer(propertiesOf(watcher.path), 'Get', 'v', ([, name]) => [values[String(name)] ?? new Variant('b', false)]);
  bus.answer(propertiesOf(watcher.path), 'GetAll', 'a{sv}', () => [values]);
  const theBus = { path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
  await bus.onSignal(theBus, 'NameOwnerChanged', ([name, , owner]) => {
    if (owner === '') items.delete(String(name));
    for (const [sender, item] of items) if (item === name && owner === '') items.delete(sender);
  });
  await bus.take(watcherName);

  async function item(): Promise<string> {
    return waitUntil('an icon in the tray', () => [...items.values()].at(-1));
  }
  async function property<Value>(name: string): Promise<Value> {
    const place = { name: await item(), ...propertiesOf('/StatusNotifierItem') };
    const [value] = await bus.call(place, 'Get', 'ss', ['org.kde.StatusNotifierItem', name]);
    return (value as Variant<Value>).value;
  }
  let listened: string | undefined;
  async function menuPlace(): Promise<BusPlace> {
    const place = { name: await item(), path: await property<string>('Menu'), interface: 'com.canonical.dbusmenu' };
    if (listened !== place.path) {
      listened = place.path;
      await bus.onSignal(place, 'LayoutUpdated', () => (changes += 1));
    }
    return place;
  }
  async function menu(): Promise<MenuLine[]> {
    const place = await menuPlace();
    // Like a panel, which asks and does not mind a program that has nothing to prepare.
    await bus.call(place, 'AboutToShow', 'i', [0]).catch(() => undefined);
    const [, layout] = await bus.call(place, 'GetLayout', 'iias', [0, -1, []]);
    const [, , children] = layout as [number, unknown, Variant<[number, Record<string, Variant>, unknown]>[]];
    return children.map(({ value: [id, properties] }) => {
      const toggle =
        properties['toggle-type'] === undefined ? {} : { checked: properties['toggle-state']?.value === 1 };
      const separator = properties['type']?.value === 'separator';
      return {
        id,
        // An underscore would mark an access key, so a real one is doubled.
        label: separator ? '' : ((properties['label']?.value as string | undefined) ?? '').replaceAll('__', '_'),
        enabled: properties['enabled']?.value !== false,
        ...toggle,
      };
    });
  }

  return {
    icons: () => items.size,
    async tooltip() {
      const [, , title, text] = await property<[string, unknown, string, string]>('ToolTip');
      return title || text;
    },
    async picture() {
      const pixmaps = await property<[number, number, Buffer][]>('IconPixmap');
      return createHash('sha256').update(JSON.stringify(pixmaps)).digest('hex');
    },
    menu,
    async choose(label) {
      for (;;) {
        const found = await waitUntil(`the item ${label} to be enabled`, async () =>
          (await menu()).find((line) => line.label === label && line.enabled),
        );
        const drawn = changes;
        try {
          await bus.call(await menuPlace(), 'Event', 'isvu', [found.id, 'clicked', new Variant('i', 0), 0]);
          return;
        } catch (error) {
          // The item is one of a menu that was replaced meanwhile: a panel draws the new one, and the click meets that.
          if (changes === drawn) throw error;
        }
      }
    },
    async click() {
      const place = { name: await item(), path: '/StatusNotifierItem', interface: 'org.kde.StatusNotifierItem' };
      await bus.call(place, 'Activate', 'ii', [0, 0]);
    },
    menuChanges: () => changes,
    end: bus.end,
  };
}
