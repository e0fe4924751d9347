import type { Favourite, FavouriteDraft } from '../../shared/favourite';
import { done, failed, type Outcome } from '../../shared/outcome';
import type { Wish } from '../dialling/intents';
import type { KnownNumber } from '../dialling/known-number';
import type { Refusal } from '../../shared/dial-target/target';
import type { KeptDocument } from '../storage/kept-document';
import { isFull, move, put, takeOut, type FavouriteList } from './favourite-list';

/** The person's favourites: main owns them, and what is dialled from them is what main has. */
export interface Favourites {
  add(draft: FavouriteDraft): Promise<Outcome<Favourite>>;
  change(id: string, draft: FavouriteDraft): Promise<Outcome<Favourite>>;
  remove(id: string): Outcome;
  /** Puts back the one that was removed last, where it was. */
  undoRemove(): Outcome;
  move(id: string, to: number): Outcome;
  /** The wish to dial a favourite, under the intent's id. */
  wish(id: string, favourite: string): Wish | undefined;
  /** Forgets the one that was removed last, for good. */
  forgetRemoved(): void;
  /** The name that belongs to a number, as calls are compared. */
  nameOf(target: string): string | undefined;
}

/** What favourites need. */
export interface FavouritesNeeds {
  readonly kept: Pick<KeptDocument<FavouriteList>, 'get' | 'set'>;
  /** Reads a number, or says why it is none. */
  readonly read: (text: string) => Promise<KnownNumber | Refusal>;
  readonly newId: () => string;
}

/** Makes the favourites. */
export function createFavourites({ kept, read, newId }: FavouritesNeeds): Favourites {
  let removed: { readonly favourite: Favourite; readonly at: number } | undefined;

  function set(list: FavouriteList): Outcome {
    void kept.set(list);
    return done();
  }

  async function save(id: string, draft: FavouriteDraft): Promise<Outcome<Favourite>> {
    const known = await read(draft.number);
    if (typeof known === 'string') return failed({ code: 'not-a-number', reason: known });
    const favourite = { id, ...known, name: draft.name, colour: draft.colour, key: draft.key };
    set(put(kept.get(), favourite));
    return done(favourite);
  }

  const find = (id: string) => kept.get().find((one) => one.id === id);

  return {
    add: (draft) => (isFull(kept.get()) ? Promise.resolve(failed({ code: 'favourites-full' })) : save(newId(), draft)),
    change: (id, draft) =>
      find(id) === undefined ? Promise.resolve(failed({ code: 'favourite-gone' })) : save(id, draft),
    remove(id) {
      const favourite = find(id);
      if (favourite === undefined) return done();
      removed = { favourite, at: kept.get().indexOf(favourite) };
      return set(takeOut(kept.get(), id));
    },
    undoRemove() {
      if (removed === undefined) return done();
      const { favourite, at } = removed;
      if (isFull(kept.get())) return failed({ code: 'favourites-full' });
      removed = undefined;
      // A key that was given away in the meantime stays with its new owner.
      const given = kept.get().some(({ key }) => key === favourite.key);
      return set(put(kept.get(), given ? { ...favourite, key: null } : favourite, at));
    },
    move: (id, to) => set(move(kept.get(), id, to)),
    wish(id, favourite) {
      const found = find(favourite);
      return found === undefined ? undefined : { id, text: found.number, source: 'favourite' };
    },
    forgetRemoved() {
      removed = undefined;
    },
    nameOf: (target) => kept.get().find((one) => one.target === target && one.name !== '')?.name,
  };
}
