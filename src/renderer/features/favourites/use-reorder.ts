import { useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Favourite } from '../../../shared/favourite';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { titleOf } from './favourite-editing';

const dragType = 'application/x-dialboard-favourite';

/** Which way a key moves a favourite, while Alt is held. */
const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** Moving favourites on the board: by dragging, or by Alt and an arrow. What happened is said. */
export function useReorder(favourites: readonly Favourite[]) {
  const { bridge, words } = useDashboard();
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);

  async function moveTo(favourite: Favourite, to: number): Promise<void> {
    if (to < 0 || to >= favourites.length || favourites[to] === favourite) return;
    const outcome = await settle(bridge.moveFavourite({ id: favourite.id, to }));
    if (!outcome.ok) return;
    setSaid(words.t('favourites.moved', { name: titleOf(favourite), place: to + 1, count: favourites.length }));
  }

  return {
    said,
    dragged,
    over,
    onKeyDown(event: KeyboardEvent, favourite: Favourite) {
      const by = steps[event.key];
      if (by === undefined || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      void moveTo(favourite, favourites.indexOf(favourite) + by);
    },
    dragProps: (favourite: Favourite) => ({
      draggable: true,
      onDragStart(event: DragEvent) {
        // The name of the type only: no number leaves the window with a drag.
        event.dataTransfer.setData(dragType, favourite.id);
        event.dataTransfer.effectAllowed = 'move';
        setDragged(favourite.id);
      },
      onDragOver(event: DragEvent) {
        if (dragged === null) return;
        event.preventDefault();
        setOver(favourite.id);
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        const moved = favourites.find((one) => one.id === dragged);
        if (moved !== undefined) void moveTo(moved, favourites.indexOf(favourite));
      },
      onDragEnd() {
        setDragged(null);
        setOver(null);
      },
    }),
  };
}
