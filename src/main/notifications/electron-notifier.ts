import { Notification } from 'electron';
import type { NoticeActions, Notifier } from './notice';

/** Notifications of Windows and macOS. A button is shown where the system has one: signed on macOS, installed on Windows. */
export function createElectronNotifier(actions: NoticeActions): Notifier {
  // Kept, since one that nobody holds would lose its events.
  const shown = new Map<string, Notification>();
  return {
    show(name, { title, body, hangUp }) {
      if (!Notification.isSupported()) return Promise.resolve(false);
      shown.get(name)?.close();
      const buttons = hangUp === undefined ? [] : [{ type: 'button' as const, text: actions.labels().hangUp }];
      const notification = new Notification({ title, body, actions: buttons });
      notification.on('click', () => actions.open());
      notification.on('action', () => {
        if (hangUp !== undefined) actions.hangUp(hangUp);
      });
      shown.set(name, notification);
      notification.show();
      return Promise.resolve(true);
    },
    withdraw(name) {
      shown.get(name)?.close();
      shown.delete(name);
    },
  };
}
