import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnownNumber } from '../../../../src/main/dialling/known-number';
import { reader } from '../../../../src/main/dialling/reader';
import { join, move, put, takeOut, type FavouriteList } from '../../../../src/main/favourites/favourite-list';
import { createFavourites } from '../../../../src/main/favourites/favourites';
import { favouriteKeys, mostFavourites, type Favourite } from '../../../../src/shared/favourite';
import { defaultSettings } from '../../../../src/shared/settings';

const rules = { ...defaultSettings, region: 'NL' };
const draft = { name: 'Anna', number: '020 123 4567', colour: 'blue', key: null } as const;

function board(list: FavouriteList = []) {
  let current = list;
  const favourites = createFavourites({
    kept: {
      get: () => current,
      set: (value) => {
        current = value;
        return Promise.resolve();
      },
    },
    read: (text) => Promise.resolve(readKnownNumber(text, reader, rules)),
    newId: randomUUID,
  });
  return { favourites, list: () => current, names: () => current.map(({ name }) => name) };
}

describe('favourites', () => {
  it('are read when they are made, and are dialled as what was read', async () => {
    const { favourites, list } = board();
    expect(await favourites.add(draft)).toMatchObject({ ok: true });
    expect(list()).toMatchObject([
      { name: 'Anna', number: '+31201234567', target: '+31201234567', shown: '020 123 4567', colour: 'blue' },
    ]);
    const wish = favourites.wish('intent', list()[0]?.id ?? '');
    expect(wish).toEqual({ id: 'intent', text: '+31201234567', source: 'favourite' });
    expect(favourites.wish('intent', randomUUID())).toBeUndefined();
  });

  it('are not made of what is no number', async () => {
    const { favourites, list } = board();
    expect(await favourites.add({ ...draft, number: 'no number' })).toMatchObject({
      ok: false,
      problem: { code: 'not-a-number' },
    });
    expect(list()).toEqual([]);
  });

  it('give a key to one of them only', async () => {
    const { favourites, list } = board();
    await favourites.add({ ...draft, key: '1' });
    await favourites.add({ ...draft, name: 'Bram', key: '1' });
    expect(list().map(({ name, key }) => [name, key])).toEqual([
      ['Anna', null],
      ['Bram', '1'],
    ]);
  });

  it('come back where they were, without a key that was given away in the meantime', async () => {
    const { favourites, list, names } = board();
    for (const name of ['Anna', 'Bram', 'Carla'])
      await favourites.add({ ...draft, name, key: name === 'Bram' ? '2' : null });
    const bram = list()[1]?.id ?? '';
    favourites.remove(bram);
    expect(names()).toEqual(['Anna', 'Carla']);
    await favourites.change(list()[0]?.id ?? '', { ...draft, key: '2' });
    favourites.undoRemove();
    expect(names()).toEqual(['Anna', 'Bram', 'Carla']);
    expect(list()[1]?.key).toBeNull();
    favourites.undoRemove();
    expect(names()).toHaveLength(3);
  });

  it('have room for so many', async () => {
    const { favourites, list } = board();
    for (let count = 0; count < mostFavourites; count += 1) await favourites.add(draft);
    expect(await favourites.add(draft)).toEqual({ ok: false, problem: { code: 'favourites-full' } });
    expect(list()).toHaveLength(mostFavourites);
  });
});

const lists = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.string(),
    number: fc.constant('201'),
    target: fc.constant('201'),
    shown: fc.constant('201'),
    colour: fc.constant('green' as const),
    key: fc.constantFrom(null, ...favouriteKeys),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

describe('the list', () => {
  it('is moved within: the same favourites, the moved one where it was sent', () => {
    fc.assert(
      fc.property(lists, fc.nat(20), fc.nat(20), (list, from, to) => {
        const moved = list[from];
        const after = move(list, moved?.id ?? 'none', to);
        expect([...after].sort(byId)).toEqual([...list].sort(byId));
        if (moved !== undefined) expect(after.indexOf(moved)).toBe(Math.min(to, list.length - 1));
      }),
    );
  });

  it('never has two with one key among those put in, nor two of one id', () => {
    fc.assert(
      fc.property(lists, lists, (kept, made) => {
        const clean = kept.reduce<FavouriteList>((list, one) => put(list, one), []);
        const joined = join(clean, made);
        const keys = joined.flatMap(({ key }) => (key === null ? [] : [key]));
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(joined.map(({ id }) => id)).size).toBe(joined.length);
      }),
    );
  });

  it('loses only the one that is taken out', () => {
    fc.assert(
      fc.property(lists, fc.nat(12), (list, at) => {
        const id = list[at]?.id ?? 'none';
        expect(takeOut(list, id)).toEqual(list.filter((one) => one.id !== id));
      }),
    );
  });
});

function byId(one: Favourite, other: Favourite): number {
  return one.id.localeCompare(other.id);
}
