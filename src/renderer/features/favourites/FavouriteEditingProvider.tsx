import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { FavouriteEditing, titleOf, type Editing, type FavouriteToEdit } from './favourite-editing';
import { FavouriteEditor } from './FavouriteEditor';

interface Props {
  readonly children: ReactNode;
}

/** Gives everything inside the one editor for favourites, and what was removed last. */
export function FavouriteEditingProvider({ children }: Props) {
  const { bridge } = useDashboard();
  const [edited, setEdited] = useState<FavouriteToEdit | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const close = useCallback(() => setEdited(null), []);

  const editing = useMemo(
    (): Editing => ({
      edit(favourite) {
        setRemoved(null);
        setEdited(favourite);
      },
      remove(favourite) {
        void settle(bridge.removeFavourite({ id: favourite.id })).then(({ ok }) => {
          if (ok) setRemoved(titleOf(favourite));
        });
      },
      removed,
      undoRemove() {
        setRemoved(null);
        void settle(bridge.undoRemoveFavourite());
      },
    }),
    [bridge, removed],
  );

  return (
    <FavouriteEditing value={editing}>
      {children}
      {edited !== null && <FavouriteEditor favourite={edited} onClose={close} />}
    </FavouriteEditing>
  );
}
