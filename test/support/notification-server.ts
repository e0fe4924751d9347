import { joinBus } from './bus-service';
import type { Desktop } from './desktop';
import { waitUntil } from './wait-until';

/** A notification as the desktop got it. */
export interface ShownNotification {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** The labels of its actions by their keys; `default` is pressing the notification itself. */
  readonly actions: Readonly<Record<string, string>>;
}

/** What shows notifications on a desktop; it shows them to the test. */
export interface NotificationServer {
  /** Those that are there, the oldest first. */
  readonly shown: () => ShownNotification[];
  /** How many requests to show one came so far, replacements included. */
  readonly requests: () => number;
  /** Waits for one with this title. */
  readonly find: (title: string) => Promise<ShownNotification>;
  /** Presses an action. */
  readonly press: (notification: ShownNotification, key: string) => void;
  readonly end: () => void;
}

const place = { path: '/org/freedesktop/Notifications', interface: 'org.freedesktop.Notifications' };

/** Starts one on the desktop's session bus (Desktop Notifications Specification 1.2). */
export async function startNotificationServer(
  desktop: Desktop,
  capabilities: readonly string[] = ['body', 'actions'],
): Promise<NotificationServer> {
  const bus = await joinBus(desktop.env);
  const shown = new Map<number, ShownNotification>();
  let requests = 0;
  let last = 0;
  bus.answer(place, 'GetCapabilities', 'as', () => [capabilities]);
  bus.answer(place, 'GetServerInformation', 'ssss', () => ['test', 'Dialboard', '1', '1.2']);
  bus.answer(place, 'Notify', 'u', ([, replaces, , title, body, actions]) => {
    requests += 1;
    const id = typeof replaces === 'number' && shown.has(replaces) ? replaces : (last += 1);
    const words = actions as string[];
    const pairs = words.flatMap((key, at) => (at % 2 === 0 ? [[key, words[at + 1] ?? ''] as const] : []));
    shown.set(id, { id, title: String(title), body: String(body), actions: Object.fromEntries(pairs) });
    return [id];
  });
  bus.answer(place, 'CloseNotification', '', ([id]) => {
    shown.delete(Number(id));
    bus.send(place, 'NotificationClosed', 'uu', [id, 3]);
    return [];
  });
  await bus.take('org.freedesktop.Notifications');
  return {
    shown: () => [...shown.values()],
    requests: () => requests,
    find: (title) => waitUntil(`a notification ${title}`, () => [...shown.values()].find((one) => one.title === title)),
    press: ({ id }, key) => bus.send(place, 'ActionInvoked', 'us', [id, key]),
    end: bus.end,
  };
}
