import { done, failed, type Outcome } from '../../shared/outcome';
import { isLocked, noPolicy, underPolicy, type Policy } from '../../shared/policy';
import { defaultSettings, type Settings, type SettingsChange } from '../../shared/settings';
import type { JsonFile } from './json-file';

/** The person's settings: read once, then in memory, written with each change. */
export interface SettingsStore {
  /**
   * Reads them; what cannot be read is as at the first start. What the policy decides goes over them, and is never written into
   * the person's file.
   */
  load(policy: Policy): Promise<void>;
  /** The settings that count. */
  get(): Settings;
  /** Back to how they were at the first start, and the file is gone. What the policy decides still holds. */
  reset(): Promise<void>;
  /**
   * Changes take effect at once. Fails as a whole when the policy decides one of them; and when they cannot be written, but then
   * they hold for this run all the same.
   */
  change(change: SettingsChange): Promise<Outcome>;
}

/** @param changed told the settings when they were loaded and with each change */
export function createSettingsStore(file: JsonFile<Settings>, changed: (settings: Settings) => void): SettingsStore {
  let own = defaultSettings;
  let policy = noPolicy;
  let current = defaultSettings;
  // One write after the other, so that the last change is the one on disk.
  let written: Promise<void> = Promise.resolve();

  function set(settings: Settings): void {
    own = settings;
    current = underPolicy(policy, own);
    changed(current);
  }

  return {
    async load(decided) {
      policy = decided;
      const stored = await file.read().catch(() => undefined);
      set(stored ?? own);
    },
    get: () => current,
    async reset() {
      set(defaultSettings);
      written = written.catch(() => undefined).then(() => file.remove());
      await written;
    },
    async change(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      if (given.some(([name]) => isLocked(policy, name as keyof Settings))) return failed({ code: 'managed-setting' });
      set({ ...own, ...(Object.fromEntries(given) as Partial<Settings>) });
      written = written.catch(() => undefined).then(() => file.write(own));
      return written.then(
        () => done(),
        () => failed({ code: 'settings-not-written' }),
      );
    },
  };
}
