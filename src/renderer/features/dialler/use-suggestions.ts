import { useRecentSuggestions } from '../recents/use-recent-suggestions';
import { mergeSuggestions, type Suggestion } from './suggestion';

/** What fits the text in the number field. A feature with numbers of its own adds its list here; the first ones count most. */
export function useSuggestions(text: string): readonly Suggestion[] {
  const recents = useRecentSuggestions(text);
  return mergeSuggestions([recents]);
}
