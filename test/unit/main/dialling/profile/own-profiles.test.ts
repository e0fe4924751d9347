import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOwnProfiles } from '../../../../../src/main/dialling/profile/own-profiles';
import { createTextFolder } from '../../../../../src/main/storage/text-folder';
import { failed } from '../../../../../src/shared/outcome';
import { staysAt } from '../../../../../src/shared/profile/own-profile';
import { smallProfile } from '../../../shared/profile/small-profile';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'dialboard-profiles-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const folder = () => join(parent, 'profiles');
const made = () => createOwnProfiles(createTextFolder(folder(), 1_000_000));
const textOf = (change: object = {}): string => JSON.stringify({ ...smallProfile, ...change }, null, 2);
const at = (address: string, more: object = {}) => ({ server: { address, ...more } });

describe('profiles of the person’s own', () => {
  it('are none at first, and no folder is made for them', async () => {
    expect(await made().all()).toEqual([]);
    expect(await readdir(parent)).toEqual([]);
  });

  it('are kept as they were written, for their owner only, and found again at the next start', async () => {
    const text = textOf().replace('"small"', '  "small"');
    expect(await made().save({ text, replaces: null })).toMatchObject({ ok: true });
    expect(await readFile(join(folder(), 'small.json'), 'utf8')).toBe(text);
    expect((await stat(join(folder(), 'small.json'))).mode & 0o777).toBe(0o600);
    expect(await made().find('small')).toMatchObject({ profile: smallProfile, text });
  });

  it('are checked before they are kept', async () => {
    const own = made();
    expect(await own.save({ text: textOf({ kind: 'fridge' }), replaces: null })).toEqual(
      failed({ code: 'profile-not-valid' }),
    );
    expect(await readdir(parent)).toEqual([]);
  });

  it('do not take the place of one another, and keep their id', async () => {
    const own = made();
    await own.save({ text: textOf(), replaces: null });
    expect(await own.check(textOf(), null)).toMatchObject({ errors: [{ code: 'id-taken', line: 3, column: 3 }] });
    expect(await own.check(textOf({ id: 'other' }), 'small')).toMatchObject({
      errors: [{ code: 'id-changed', at: '/id', expected: 'small' }],
    });
    expect(await own.save({ text: textOf({ name: 'Renamed' }), replaces: 'small' })).toMatchObject({
      ok: true,
      value: { profile: { name: 'Renamed' }, before: { name: 'Small PBX' } },
    });
    expect((await own.all()).map(({ profile }) => profile.name)).toEqual(['Renamed']);
  });

  it('are gone when they are removed', async () => {
    const own = made();
    await own.save({ text: textOf(), replaces: null });
    await own.remove('small');
    expect(await own.all()).toEqual([]);
    expect(await readdir(folder())).toEqual([]);
  });
});

describe('a server that is new to a profile', () => {
  it('needs a yes to that very origin, once', async () => {
    const own = made();
    const text = textOf(at('https://pbx.example.com:8443/api', { fixed: true }));
    const refused = failed({ code: 'profile-host-unconfirmed', host: 'pbx.example.com:8443' });
    expect(await own.save({ text, replaces: null })).toEqual(refused);
    expect(await own.save({ text, replaces: null, confirmed: 'https://pbx.example.com' })).toEqual(refused);
    const confirmed = 'https://pbx.example.com:8443';
    expect(await own.save({ text, replaces: null, confirmed })).toMatchObject({ ok: true });
    expect(await own.save({ text, replaces: 'small' })).toMatchObject({ ok: true });
    const elsewhere = textOf(at('https://evil.example', { fixed: true }));
    expect(await own.save({ text: elsewhere, replaces: 'small', confirmed })).toEqual(
      failed({ code: 'profile-host-unconfirmed', host: 'evil.example' }),
    );
    expect(await own.find('small')).toMatchObject({ text });
  });

  it('is one for the accounts that were at the old one', () => {
    const before = { ...smallProfile, ...at('https://a.example') };
    const origin = 'https://a.example';
    expect(staysAt(origin, before, before)).toBe(true);
    expect(staysAt(origin, before, { ...smallProfile, ...at('https://a.example/other/path') })).toBe(true);
    expect(staysAt(origin, before, { ...smallProfile, ...at('https://b.example') })).toBe(false);
    expect(staysAt(origin, before, { ...smallProfile, ...at('https://a.example:444') })).toBe(false);
    // Who had typed a server of their own keeps it, unless there is but one for everybody.
    expect(staysAt('https://own.example', before, { ...smallProfile, ...at('https://b.example') })).toBe(true);
    const fixed = { ...smallProfile, ...at('https://b.example', { fixed: true as const }) };
    expect(staysAt('https://own.example', before, fixed)).toBe(false);
    expect(staysAt(origin, before, smallProfile)).toBe(true);
  });
});

describe('a file that is no profile', () => {
  it('is set aside, not lost, with an error that names its line, and can be mended', async () => {
    const own = made();
    await own.save({ text: textOf({ id: 'whole' }), replaces: null });
    const text = textOf({ kind: 'fridge' });
    await writeFile(join(folder(), 'small.json'), text);
    const later = made();
    expect((await later.all()).map(({ profile }) => profile.id)).toEqual(['whole']);
    const broken = await later.broken();
    expect(broken).toMatchObject([
      { file: expect.stringMatching(/^small\.json\.\d+\.unreadable$/) as string, errors: [{ code: 'not-one-of' }] },
    ]);
    expect(broken[0]?.errors[0]).toMatchObject({ at: '/kind', line: 5, column: 3 });
    const file = broken[0]?.file ?? '';
    expect(await later.brokenText(file)).toBe(text);
    // It is still there at the next start, and its place is not taken by the next one that breaks.
    expect(await made().broken()).toEqual(broken);
    expect(await later.save({ text: textOf(), replaces: null, mends: file })).toMatchObject({ ok: true });
    expect(await later.broken()).toEqual([]);
    expect((await readdir(folder())).sort()).toEqual(['small.json', 'whole.json']);
  });

  it('may be anything: no text, too large, the id of another one', async () => {
    await made().save({ text: textOf(), replaces: null });
    await writeFile(join(folder(), 'a-copy.json'), textOf());
    await writeFile(join(folder(), 'huge.json'), ' '.repeat(1_000_001));
    await writeFile(join(folder(), 'torn.json'), textOf().slice(0, 50));
    const own = made();
    expect(await own.all()).toHaveLength(1);
    expect((await own.broken()).map(({ errors }) => errors[0]?.code)).toEqual(['too-large', 'id-taken', 'syntax']);
    expect(await own.brokenText('../../etc/passwd')).toBeUndefined();
    await own.erase();
    expect(await readdir(parent)).toEqual([]);
  });
});
