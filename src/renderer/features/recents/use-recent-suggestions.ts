import { useMemo } from 'react';
import type { Recent } from '../../../shared/recent';
import { useWords } from '../../store/dashboard-context';
import { useRecents } from '../../store/use-recents';
import { mostSuggestions, numberKey, type Suggestion } from '../dialler/suggestion';
import { matchRecent } from './find-recents';

/** Numbers from recents that fit a text, the newest first, each once. */
export function useRecentSuggestions(text: string): readonly Suggestion[] {
  const { t } = useWords();
  const recents = useRecents();
  return useMemo(
    () =>
      newestOf(recents ?? [], text).map(({ shown, again = shown, target, name }) => ({
        key: numberKey(again, target),
        text: again,
        shown,
        ...(name === undefined ? {} : { name }),
        detail: t('recents.title'),
        icon: 'recents' as const,
      })),
    [recents, text, t],
  );
}

/** The newest call to each number that fits, as many as are shown. Stops looking when it has them. */
export function newestOf(recents: readonly Recent[], text: string): readonly Recent[] {
  if (text.trim() === '') return [];
  const matches = matchRecent(text);
  const found = new Map<string, Recent>();
  for (const recent of recents) {
    const number = recent.again ?? recent.shown;
    if (!found.has(number) && matches(recent)) found.set(number, recent);
    if (found.size === mostSuggestions) break;
  }
  return [...found.values()];
}
