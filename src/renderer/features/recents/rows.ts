import type { Recent } from '../../../shared/recent';
import { startOfDay } from '../../i18n';

/** A row of the list: the beginning of a day, or a call. */
export type Row = { readonly kind: 'day'; readonly at: number } | { readonly kind: 'recent'; readonly recent: Recent };

/** The rows of recents, the newest first, each day under its own heading. */
export function rowsOf(recents: readonly Recent[]): readonly Row[] {
  const rows: Row[] = [];
  let dayBegan = Infinity;
  for (const recent of recents) {
    if (recent.at < dayBegan) {
      dayBegan = startOfDay(recent.at);
      rows.push({ kind: 'day', at: recent.at });
    }
    rows.push({ kind: 'recent', recent });
  }
  return rows;
}
