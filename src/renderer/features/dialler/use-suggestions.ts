import { useMemo } from 'react';
import { useWords } from '../../store/dashboard-context';
import { useContactMatches } from '../contacts/use-contact-matches';
import { useFavouriteSuggestions } from '../favourites/use-favourite-suggestions';
import { useRecentSuggestions } from '../recents/use-recent-suggestions';
import { mergeSuggestions, type Suggestion } from './suggestion';

/** What fits the text in the number field. A feature with numbers of its own adds its list here; the first ones count most. */
export function useSuggestions(text: string): readonly Suggestion[] {
  const favourites = useFavouriteSuggestions(text);
  const recents = useRecentSuggestions(text);
  const contacts = useContactSuggestions(text);
  return useMemo(() => mergeSuggestions([favourites, recents, contacts]), [favourites, recents, contacts]);
}

function useContactSuggestions(text: string): readonly Suggestion[] {
  const { t } = useWords();
  const { text: asked, matches } = useContactMatches(text);
  // Those of a letter before stay until the newer ones are there, a few milliseconds; those of another text do not.
  const fit = text.startsWith(asked);
  return useMemo(
    () =>
      (fit ? matches : []).map(({ key, name, number, shown }) => ({
        key,
        text: number,
        shown,
        name,
        detail: t('contacts.title'),
        icon: 'contacts' as const,
      })),
    [fit, matches, t],
  );
}
