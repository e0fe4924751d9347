import { createContext, use } from 'react';
import type { Favourite, FavouriteDraft } from '../../../shared/favourite';

/** What the editor begins with: a favourite that is there, or what is known of a new one. */
export interface FavouriteToEdit extends Partial<FavouriteDraft> {
  /** Of a favourite that is there. */
  readonly id?: string;
}

/** What the whole dashboard may do with favourites beside calling them. */
export interface Editing {
  /** Opens the editor, from wherever a number is: the board itself, the dialler, recents, contacts. */
  readonly edit: (favourite: FavouriteToEdit) => void;
  readonly remove: (favourite: Favourite) => void;
  /** The name of the one that was removed last, while it can be put back. */
  readonly removed: string | null;
  readonly undoRemove: () => void;
}

/** Carries it down the tree. */
export const FavouriteEditing = createContext<Editing | null>(null);

/** Editing, removing and putting back. */
export function useFavouriteEditing(): Editing {
  const editing = use(FavouriteEditing);
  if (editing === null) throw new Error('Used outside FavouriteEditingProvider');
  return editing;
}

/** What a favourite is called: its name, else its number. */
export function titleOf({ name, shown }: Pick<Favourite, 'name' | 'shown'>): string {
  return name === '' ? shown : name;
}
