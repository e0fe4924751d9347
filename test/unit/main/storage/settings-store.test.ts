import { describe, expect, it } from 'vitest';
import { createSettingsStore } from '../../../../src/main/storage/settings-store';
import type { JsonFile } from '../../../../src/main/storage/json-file';
import { done, failed } from '../../../../src/shared/outcome';
import { noPolicy } from '../../../../src/shared/policy';
import { defaultSettings, type Settings } from '../../../../src/shared/settings';

function setUp(stored?: Settings, write: () => Promise<void> = () => Promise.resolve()) {
  const written: Settings[] = [];
  const told: Settings[] = [];
  const file: JsonFile<Settings> = {
    read: () => Promise.resolve(stored),
    write: (settings) => {
      written.push(settings);
      return write();
    },
    remove: () => Promise.resolve(),
  };
  return { store: createSettingsStore(file, (settings) => told.push(settings)), written, told };
}

const policy = { ...noPolicy, settings: { callsPerHour: 30 } };

describe('the settings', () => {
  it('are told once loaded, also when nothing is stored', async () => {
    const { store, told } = setUp();
    await store.load(noPolicy);
    expect(told).toEqual([defaultSettings]);
  });

  it('have what the policy decides over them, which is not written into the person’s file', async () => {
    const own = { ...defaultSettings, callsPerHour: 500 };
    const { store, written } = setUp(own);
    await store.load(policy);
    expect(store.get().callsPerHour).toBe(30);
    expect(await store.change({ region: 'RO' })).toEqual(done());
    expect(store.get()).toEqual({ ...own, region: 'RO', callsPerHour: 30 });
    expect(written).toEqual([{ ...own, region: 'RO' }]);
  });

  it('do not change where the policy decides, and neither does what came along', async () => {
    const { store, written } = setUp();
    await store.load(policy);
    expect(await store.change({ region: 'RO', callsPerHour: 60 })).toEqual(failed({ code: 'managed-setting' }));
    expect(store.get().region).toBe('');
    expect(written).toEqual([]);
  });

  it('are as at the first start, with the policy, when they cannot be read', async () => {
    const file = {
      read: () => Promise.reject(new Error('no right')),
      write: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    };
    const store = createSettingsStore(file, () => undefined);
    await store.load(policy);
    expect(store.get()).toEqual({ ...defaultSettings, callsPerHour: 30 });
  });

  it('hold for this run when they cannot be written', async () => {
    const { store } = setUp(undefined, () => Promise.reject(new Error('full')));
    expect(await store.change({ region: 'RO' })).toEqual(failed({ code: 'settings-not-written' }));
    expect(store.get().region).toBe('RO');
  });
});
