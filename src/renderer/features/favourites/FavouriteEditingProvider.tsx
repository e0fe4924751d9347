import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { FavouriteEditing, titleOf, type Editing, type FavouriteToEdit } from './favourite-editing';

const loadEditor = async () => ({ default: (await import('./FavouriteEditor')).FavouriteEditor });
const FavouriteEditor = lazy(loadEditor);

interface Props {
  readonly children: ReactNode;
}

/** Gives everything inside the one editor for favourites, and what was removed last. */
export function FavouriteEditingProvider({ children }: Props) {
  const { bridge } = useDashboard();
  const [edited, setEdited] = useState<FavouriteToEdit | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const close = useCallback(() => setEdited(null), []);
  useEffect(() => {
    // So that what is typed right after the press lands in the editor.
    const idle = requestIdleCallback(() => void loadEditor());
    return () => {
      cancelIdleCallback(idle);
    };
  }, []);

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
      <Suspense>{edited !== null && <FavouriteEditor favourite={edited} onClose={close} />}</Suspense>
    </FavouriteEditing>
  );
}
