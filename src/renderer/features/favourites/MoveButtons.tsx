import type { Favourite } from '../../../shared/favourite';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';

interface Props {
  readonly favourite: Favourite;
  readonly favourites: readonly Favourite[];
}

/** Moving one place up or down, for whoever cannot drag (WCAG 2.2, 2.5.7). The place is said. */
export function MoveButtons({ favourite, favourites }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const place = favourites.indexOf(favourite);
  const count = favourites.length;

  const moveTo = (to: number) => {
    if (to >= 0 && to < count) void settle(bridge.moveFavourite({ id: favourite.id, to }));
  };

  return (
    <div className="move-buttons" role="group" aria-label={t('favourites.place')}>
      <Button look="quiet" aria-disabled={place === 0} onClick={() => moveTo(place - 1)}>
        {t('favourites.move.up')}
      </Button>
      <Button look="quiet" aria-disabled={place === count - 1} onClick={() => moveTo(place + 1)}>
        {t('favourites.move.down')}
      </Button>
      <span className="move-buttons-place" aria-live="polite">
        {t('favourites.place.of', { place: place + 1, count })}
      </span>
    </div>
  );
}
