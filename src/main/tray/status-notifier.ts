import { theBus, type BusObject, type SessionBus } from '../platform/session-bus';

/** Who collects the icons of programs on a Linux desktop (StatusNotifierItem, "Protocol"). */
const watcher: BusObject = {
  name: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  interface: 'org.kde.StatusNotifierWatcher',
};

const properties = { ...watcher, interface: 'org.freedesktop.DBus.Properties' };

/**
 * Follows whether this desktop has a tray: a watcher, and a host that shows what it collects. Tells the listener now and with
 * each change; a watcher that was replaced is told as gone and there again, since icons must be handed to the new one.
 */
export async function followStatusNotifier(bus: SessionBus, changed: (there: boolean) => void): Promise<void> {
  let there: boolean | undefined;
  function tell(now: boolean): void {
    if (now === there) return;
    there = now;
    changed(now);
  }
  async function look(): Promise<void> {
    tell(await hasHost(bus));
  }
  await bus.listen(theBus, 'NameOwnerChanged', ([name]) => {
    if (name !== watcher.name) return;
    tell(false);
    void look();
  });
  await bus.listen(watcher, 'StatusNotifierHostRegistered', () => void look());
  await bus.listen(watcher, 'StatusNotifierHostUnregistered', () => void look());
  await look();
}

async function hasHost(bus: SessionBus): Promise<boolean> {
  try {
    const [answer] = await bus.call(properties, 'Get', 'ss', [watcher.interface, 'IsStatusNotifierHostRegistered']);
    return (answer as { value?: unknown } | undefined)?.value === true;
  } catch {
    // Nobody has the name, or who has it does not know the question.
    return false;
  }
}
