import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchApp, type DrivenApp, type LaunchOptions } from './app';
import { userDataFolder } from './kept-account';
import { startDesktop, type Desktop, type KeyringState } from './desktop';

interface BedOptions {
  /** State of the keyring on the desktop of each test: `test.use({ keyring: 'locked' })`. */
  keyring: KeyringState;
  windowManager: boolean;
  /**
   * Whether the first steps after signing in are still to come. For most tests they are over, as for somebody who knows
   * Dialboard: `test.use({ firstRun: true })` starts as on a new computer.
   */
  firstRun: boolean;
}

interface Bed {
  /** A desktop of the test's own, ended after it. */
  desktop: Desktop;
  /** Starts the app on that desktop; what still runs at the end of the test is quit, and fails it on an uncaught error. */
  launch: (options?: Omit<LaunchOptions, 'desktop'>) => Promise<DrivenApp>;
}

/** Playwright's `test` with a desktop and an app to launch on it. */
export const test = base.extend<BedOptions & Bed>({
  keyring: ['unlocked', { option: true }],
  windowManager: [false, { option: true }],
  firstRun: [false, { option: true }],
  desktop: async ({ keyring, windowManager, firstRun }, use) => {
    const desktop = await startDesktop({ keyring, windowManager });
    if (!firstRun) {
      mkdirSync(userDataFolder(desktop), { recursive: true });
      writeFileSync(join(userDataFolder(desktop), 'settings.json'), '{"firstRun":"over"}');
    }
    await use(desktop);
    await desktop.stop();
  },
  launch: async ({ desktop }, use, info) => {
    const launched: DrivenApp[] = [];
    await use(async (options = {}) => {
      const app = await launchApp({ desktop, ...options });
      launched.push(app);
      return app;
    });
    for (const app of launched) {
      if (info.status !== info.expectedStatus) await info.attach('output of main', { body: app.output() });
      if (app.pids().length > 0) await app.quit();
    }
  },
});

export { expect } from '@playwright/test';
