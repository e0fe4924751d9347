import { app } from 'electron';
import type { SystemKeychain } from '../account/keychain';

/**
 * Lets the program end while the keychain does not answer. Node waits for the thread of such a call: the process would stay
 * for ever, with no window and with the lock, and the next start would hand over to it.
 */
export function endWithKeychain(keychain: Pick<SystemKeychain, 'settled' | 'unanswered'>): void {
  let settled = false;
  app.on('will-quit', (event) => {
    // From here on there is no window to hand a link over to; whoever starts next is a new first instance.
    app.releaseSingleInstanceLock();
    if (settled) return;
    event.preventDefault();
    void keychain.settled().then(() => {
      settled = true;
      // Not before this event is over: until then Electron takes it for the quitting that is going on.
      setImmediate(() => {
        app.quit();
      });
    });
  });
  app.on('quit', () => {
    if (keychain.unanswered()) process.kill(process.pid, 'SIGKILL');
  });
}
