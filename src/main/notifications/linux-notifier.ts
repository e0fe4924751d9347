import type { BusObject, SessionBus } from '../platform/session-bus';
import type { Notice, NoticeActions, Notifier } from './notice';

/** Who shows notifications on a Linux desktop (Desktop Notifications Specification 1.2). */
const server: BusObject = {
  name: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
};

/** Key of the action that pressing the notification itself means, by the specification. */
const openKey = 'default';
const hangUpKey = 'hang-up';

/** So that the server takes its own usual time. */
const usualTime = -1;

/** Notifications with buttons, over the session bus: Electron's own have none on Linux. */
export function createLinuxNotifier(bus: SessionBus, actions: NoticeActions): Notifier {
  /** The server's id of each notice that is there. */
  const shown = new Map<string, { readonly id: number; readonly notice: Notice }>();
  // One after the other, so that a notice replaces the one before it and not none.
  let work: Promise<unknown> = Promise.resolve();
  let capabilities: Promise<readonly string[]> | undefined;
  let listening: Promise<void> | undefined;

  function find(id: unknown): { name: string; notice: Notice } | undefined {
    for (const [name, { id: own, notice }] of shown) if (own === id) return { name, notice };
    return undefined;
  }

  async function listen(): Promise<void> {
    await bus.listen(server, 'ActionInvoked', ([id, key]) => {
      const found = find(id);
      if (found === undefined) return;
      if (key === openKey) actions.open();
      if (key === hangUpKey && found.notice.hangUp !== undefined) actions.hangUp(found.notice.hangUp);
    });
    await bus.listen(server, 'NotificationClosed', ([id]) => {
      const found = find(id);
      if (found !== undefined) shown.delete(found.name);
    });
  }

  async function tell(name: string, notice: Notice): Promise<void> {
    await (listening ??= listen());
    const able = await (capabilities ??= bus
      .call(server, 'GetCapabilities')
      .then(([list]) => (Array.isArray(list) ? (list as string[]) : [])));
    const { open, hangUp } = actions.labels();
    const buttons = able.includes('actions')
      ? [openKey, open, ...(notice.hangUp === undefined ? [] : [hangUpKey, hangUp])]
      : [];
    const text = able.includes('body-markup') ? withoutMarkup(notice.body) : notice.body;
    const hints = { 'desktop-entry': bus.variant('s', 'org.dialboard.Dialboard') };
    const [id] = await bus.call(server, 'Notify', 'susssasa{sv}i', [
      'Dialboard',
      shown.get(name)?.id ?? 0,
      'org.dialboard.Dialboard',
      notice.title,
      text,
      buttons,
      hints,
      usualTime,
    ]);
    if (typeof id === 'number') shown.set(name, { id, notice });
  }

  /** A desktop without notifications is no error: what they say is in the tray and in the window as well. */
  function queue(step: () => Promise<unknown>): Promise<boolean> {
    const worked = work.then(step).then(
      () => true,
      () => false,
    );
    work = worked;
    return worked;
  }

  return {
    show: (name, notice) => queue(() => tell(name, notice)),
    withdraw(name) {
      void queue(async () => {
        const there = shown.get(name);
        if (there !== undefined) await bus.call(server, 'CloseNotification', 'u', [there.id]);
      });
    },
  };
}

function withoutMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
