import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../src/renderer/features/contacts/contact-matches';
import { findFavourites } from '../../../src/renderer/features/favourites/find-favourites';
import type { Contact } from '../../../src/shared/contact';
import type { Favourite } from '../../../src/shared/favourite';

const number = (shown: string, target: string) => ({ number: target, target, shown, kind: 'work' as const });
const contact = (name: string, ...numbers: Contact['numbers']): Contact => ({
  id: '00000000-0000-4000-8000-000000000001',
  name,
  organisation: '',
  numbers,
});

describe('matchesOf', () => {
  const anna = contact('Anna', number('020 123 4567', '+31201234567'), number('06 12345678', '+31612345678'));
  const shown = (text: string, ...contacts: Contact[]) => matchesOf(contacts, text).map((match) => match.shown);

  it('has all numbers of a name, and of digits those with the digits, in either writing', () => {
    expect(shown('ann', anna)).toEqual(['020 123 4567', '06 12345678']);
    expect(shown('0612', anna)).toEqual(['06 12345678']);
    expect(shown('+31 6', anna)).toEqual(['06 12345678']);
  });

  it('has a number that two contacts share once', () => {
    const other = contact('Anneke', number('06 12345678', '+31612345678'));
    expect(matchesOf([anna, other], '0612').map(({ name }) => name)).toEqual(['Anna']);
  });
});

describe('findFavourites', () => {
  const favourite = (name: string, shown: string, target: string): Favourite => ({
    id: '00000000-0000-4000-8000-000000000001',
    name,
    number: target,
    target,
    shown,
    colour: 'grey',
    key: null,
  });
  const all = [favourite('Zoë Van-Dijk', '020 123 4567', '+31201234567'), favourite('', '201', '201')];
  const found = (text: string) => findFavourites(all, text).map(({ shown }) => shown);

  it('finds by the beginnings of words and by digits', () => {
    expect(found('dijk zoe')).toEqual(['020 123 4567']);
    expect(found('ijk')).toEqual([]);
    expect(found('20 1')).toEqual(['020 123 4567', '201']);
    expect(found('+3120')).toEqual(['020 123 4567']);
    expect(found(' ')).toEqual([]);
  });
});
