import type { Recent, RecentOutcome } from '../../../shared/recent';
import { foldText } from '../../fold-text';

/** What is looked for: an outcome, or all of them, and words or digits. */
export interface RecentsSearch {
  readonly outcome: RecentOutcome | 'all';
  readonly text: string;
}

/** What a search looks in, made once for each entry. */
const searched = new WeakMap<Recent, string>();

function searchedOf(recent: Recent): string {
  let text = searched.get(recent);
  if (text === undefined) {
    text = `${foldText(`${recent.name ?? ''} ${recent.shown}`)} ${recent.shown.replace(/\D/g, '')} ${recent.number}`;
    searched.set(recent, text);
  }
  return text;
}

/** Whether a text is found in a recent: as written, or by its digits alone. */
export function matchRecent(text: string): (recent: Recent) => boolean {
  const words = foldText(text);
  const digits = /^[\d\s().\-/+]+$/.test(words) ? words.replace(/\D/g, '') : '';
  if (words === '') return () => true;
  if (digits === '') return (recent) => searchedOf(recent).includes(words);
  return (recent) => searchedOf(recent).includes(digits);
}

/** The recents that fit a search, in their order. */
export function findRecents(recents: readonly Recent[], { outcome, text }: RecentsSearch): readonly Recent[] {
  if (outcome === 'all' && text.trim() === '') return recents;
  const matches = matchRecent(text);
  return recents.filter((recent) => (outcome === 'all' || recent.outcome === outcome) && matches(recent));
}
