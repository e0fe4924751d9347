import type { Favourite } from '../../../shared/favourite';
import { foldText } from '../../fold-text';

/** The favourites that fit a text, in their order: each of its words begins a word of the name, or its digits are in the number. */
export function findFavourites(favourites: readonly Favourite[], text: string): readonly Favourite[] {
  const wanted = foldText(text);
  if (wanted === '') return [];
  const digits = /^[\d\s().\-/+]+$/.test(wanted) ? wanted.replace(/\D/g, '') : '';
  const words = wanted.split(' ');
  return favourites.filter(({ name, shown, target }) => {
    if (digits !== '' && (target.includes(digits) || shown.replace(/\D/g, '').includes(digits))) return true;
    const all = ` ${foldText(name).replaceAll('-', ' ')}`;
    return words.every((word) => all.includes(` ${word}`));
  });
}
