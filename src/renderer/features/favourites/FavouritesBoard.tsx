import { useEffect, useId, useRef } from 'react';
import type { Favourite } from '../../../shared/favourite';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Panel';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { NotKeptNotice } from '../keeping/NotKeptNotice';
import { mayDial } from '../dialler/use-dial';
import { useFavouriteEditing } from './favourite-editing';
import { FavouriteTile } from './FavouriteTile';
import { useCallFavourite } from './use-call-favourite';
import { useReorder } from './use-reorder';
import './favourites.css';

const none: readonly Favourite[] = [];

/** The favourites: call, add, change, order, remove and undo. */
export function FavouritesBoard() {
  const { t } = useWords();
  const favourites = useDashboardState((state) => state.snapshot?.favourites) ?? none;
  const free = useDashboardState((state) => mayDial(state.snapshot));
  const { edit, removed, undoRemove } = useFavouriteEditing();
  const { call, problem } = useCallFavourite();
  const order = useReorder(favourites);
  const undoButton = useRef<HTMLButtonElement>(null);
  const hintId = useId();

  // What was focused is gone with the favourite; the way back is what the person may want next.
  useEffect(() => {
    if (removed !== null) undoButton.current?.focus();
  }, [removed]);

  return (
    <Panel
      title={t('favourites.title')}
      className="favourites"
      tools={
        <Button look="quiet" onClick={() => edit({})}>
          <Icon name="add" />
          {t('favourites.add')}
        </Button>
      }
    >
      <NotKeptNotice name="favourites" />
      {problem !== null && <ProblemNotice problem={problem} />}
      {favourites.length === 0 && removed === null && <p className="favourites-empty">{t('favourites.empty')}</p>}
      {removed !== null && (
        <div className="favourites-removed" aria-live="polite">
          <p>{t('favourites.removed', { name: removed })}</p>
          <Button ref={undoButton} look="plain" onClick={undoRemove}>
            {t('favourites.undo')}
          </Button>
        </div>
      )}
      <ul>
        {favourites.map((favourite) => (
          <FavouriteTile
            key={favourite.id}
            favourite={favourite}
            look={order.dragged === favourite.id ? 'dragged' : order.over === favourite.id ? 'over' : 'still'}
            hintId={hintId}
            disabled={!free}
            onCall={() => call(favourite.id)}
            onMenu={() => edit(favourite)}
            onKeyDown={(event) => order.onKeyDown(event, favourite)}
            {...order.dragProps(favourite)}
          />
        ))}
      </ul>
      <p className="unseen" id={hintId}>
        {t('favourites.move.hint')}
      </p>
      <p className="unseen" aria-live="polite">
        {order.said}
      </p>
    </Panel>
  );
}
