import { mostFavourites, type Favourite } from '../../shared/favourite';

/** Favourites in the person's order. All of this is pure: a change gives a new list. */
export type FavouriteList = readonly Favourite[];

/** Whether there is no room for one more. */
export function isFull(list: FavouriteList): boolean {
  return list.length >= mostFavourites;
}

/** Puts a favourite in the list: in the place of the one with its id, else at an index or the end. A key has one owner. */
export function put(list: FavouriteList, favourite: Favourite, at = list.length): FavouriteList {
  const others = list.map((one) =>
    one.key !== null && one.key === favourite.key && one.id !== favourite.id ? { ...one, key: null } : one,
  );
  const known = others.findIndex((one) => one.id === favourite.id);
  return known >= 0 ? others.with(known, favourite) : others.toSpliced(at, 0, favourite);
}

/** Takes one out. */
export function takeOut(list: FavouriteList, id: string): FavouriteList {
  return list.filter((one) => one.id !== id);
}

/** Moves one to an index, counted without it; past the end is the end. */
export function move(list: FavouriteList, id: string, to: number): FavouriteList {
  const moved = list.find((one) => one.id === id);
  return moved === undefined ? list : takeOut(list, id).toSpliced(to, 0, moved);
}

/** What was kept, and behind it what was made before it could be read. */
export function join(kept: FavouriteList, made: FavouriteList): FavouriteList {
  return made.reduce((list, one) => (isFull(list) ? list : put(list, one)), kept);
}
