import { useMemo } from 'react';
import type { Favourite } from '../../../shared/favourite';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { numberKey, type Suggestion } from '../dialler/suggestion';
import { findFavourites } from './find-favourites';

const none: readonly Favourite[] = [];

/** Numbers of favourites that fit a text, in the order of the board. */
export function useFavouriteSuggestions(text: string): readonly Suggestion[] {
  const { t } = useWords();
  const favourites = useDashboardState((state) => state.snapshot?.favourites) ?? none;
  return useMemo(
    () =>
      findFavourites(favourites, text).map(({ name, number, shown, target }) => ({
        key: numberKey(shown, target),
        text: number,
        shown,
        ...(name === '' ? {} : { name }),
        detail: t('favourites.title'),
        icon: 'star' as const,
      })),
    [favourites, text, t],
  );
}
