import { defaultSettings, type Settings, type SettingsChange } from '../../shared/settings';
import type { JsonFile } from './json-file';

/** The person's settings: read once, then in memory, written with each change. */
export interface SettingsStore {
  load(): Promise<Settings>;
  get(): Settings;
  /** Changes take effect at once. Rejects when they cannot be written; they hold for this run all the same. */
  change(change: SettingsChange): Promise<void>;
}

/** @param changed told the settings when they were loaded and with each change */
export function createSettingsStore(file: JsonFile<Settings>, changed: (settings: Settings) => void): SettingsStore {
  let current = defaultSettings;
  // One write after the other, so that the last change is the one on disk.
  let written: Promise<void> = Promise.resolve();

  function set(settings: Settings): void {
    current = settings;
    changed(settings);
  }

  return {
    async load() {
      const stored = await file.read();
      if (stored !== undefined) set(stored);
      return current;
    },
    get: () => current,
    async change(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      set({ ...current, ...(Object.fromEntries(given) as Partial<Settings>) });
      written = written.catch(() => undefined).then(() => file.write(current));
      await written;
    },
  };
}
