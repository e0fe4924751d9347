import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Recent } from '../../../shared/recent';
import { useWords } from '../../store/dashboard-context';
import { RecentRow } from './RecentRow';
import { rowsOf } from './rows';

/** Heights of the rows, in rem: a heading of a day, a call. */
const dayHeight = 2.25;
const callHeight = 3.25;

interface Props {
  readonly recents: readonly Recent[];
  readonly onRemove: (recent: Recent) => void;
}

/** The calls under their days. Only the rows in sight are on the page, so the list may be of any length. */
export function RecentsList({ recents, onRemove }: Props) {
  const { t, day } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(recents), [recents]);
  const now = Date.now();
  // The heights are known, so nothing has to be measured.
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  // eslint-disable-next-line react-hooks/incompatible-library -- it only matters to the React compiler, which is not used
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: (at) => (rows[at]?.kind === 'day' ? dayHeight : callHeight) * rem,
    overscan: 6,
  });
  return (
    <div className="recents-box" ref={box} tabIndex={-1}>
      <ul aria-label={t('recents.title')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          const style = { height: size, transform: `translateY(${String(start)}px)` };
          if (row === undefined) return null;
          if (row.kind === 'recent') {
            return <RecentRow key={row.recent.id} recent={row.recent} style={style} onRemove={onRemove} />;
          }
          return (
            <li key={`day-${String(row.at)}`} className="recents-day" style={style}>
              <h3>{day(row.at, now)}</h3>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
