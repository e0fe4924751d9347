import { mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteEverything } from '../../../../src/main/privacy/delete-everything';
import { removeLeftovers } from '../../../../src/main/privacy/leftovers';
import { done, failed } from '../../../../src/shared/outcome';

describe('deleting everything', () => {
  it('goes on after what does not work, and names it', async () => {
    const ran: string[] = [];
    const part = (
      what: string,
      how: () => Promise<ReturnType<typeof failed> | ReturnType<typeof done> | undefined>,
    ) => ({
      what,
      run: () => {
        ran.push(what);
        return how();
      },
    });
    const outcome = await deleteEverything([
      part('favourites', () => Promise.resolve(undefined)),
      part('data-key', () => Promise.resolve(failed({ code: 'keychain-locked' }))),
      part('link-handler', () => Promise.reject(new Error('no'))),
      part('settings', () => Promise.resolve(done())),
    ]);
    expect(ran).toEqual(['favourites', 'data-key', 'link-handler', 'settings']);
    expect(outcome).toEqual(failed({ code: 'not-all-deleted', items: ['data-key', 'link-handler'] }));
    expect(await deleteEverything([])).toEqual(done());
  });

  it('removes what was left of ours, and nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dialboard-leftovers-'));
    const draft = '.0f4c3b1e-7a55-4c0e-9d7e-2f1d3c9b8a77';
    const ours = ['favourites.sealed.1764086400000.unreadable', 'settings.json.unreadable', `contacts.sealed${draft}`];
    for (const name of [...ours, 'Preferences', 'notes.txt', `notes.txt${draft}`])
      writeFileSync(join(folder, name), '');
    mkdirSync(join(folder, 'Crashpad'));
    await removeLeftovers(folder);
    expect(readdirSync(folder).sort()).toEqual(['Crashpad', 'Preferences', 'notes.txt', `notes.txt${draft}`].sort());
    rmSync(folder, { recursive: true });
  });
});
