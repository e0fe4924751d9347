import { lazy, Suspense, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Problem } from '../../../shared/problem';
import { mostUnwanted } from '../../../shared/unwanted';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { useLock } from '../settings/use-lock';
import { UnwantedContext, type MarkedNumber, type Unwanted } from './unwanted';

// Not needed until a number is marked.
const UnwantedDialog = lazy(async () => ({ default: (await import('./UnwantedDialog')).UnwantedDialog }));

interface Props {
  readonly children: ReactNode;
}

/** Gives everything inside the marking of unwanted numbers, and tells what came of it. */
export function UnwantedProvider({ children }: Props) {
  const { bridge, store } = useDashboard();
  const numbers = useDashboardState((state) => state.snapshot?.settings.unwanted);
  const locked = useLock()('unwanted');
  const [told, setTold] = useState<{ readonly what: MarkedNumber; readonly problem?: Problem | undefined } | null>(
    null,
  );
  /** One change after the other: each begins with the list that the one before made. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const close = useCallback(() => setTold(null), []);

  const set = useCallback(
    (what: MarkedNumber, on: boolean) => {
      queue.current = queue.current.then(async () => {
        const before = store.getState().snapshot?.settings.unwanted ?? [];
        const others = before.filter((number) => number !== what.number);
        if (on && others.length >= mostUnwanted) {
          setTold({ what, problem: { code: 'unwanted-full' } });
          return;
        }
        const unwanted = on ? [...others, what.number] : others;
        const outcome = await settle(bridge.changeSettings({ unwanted }));
        if (on || !outcome.ok) setTold({ what, problem: outcome.ok ? undefined : outcome.problem });
      });
    },
    [bridge, store],
  );

  const value = useMemo((): Unwanted => {
    const isMarked: Unwanted['isMarked'] = (number) => number !== undefined && numbers?.includes(number) === true;
    return {
      isMarked,
      toggle(what) {
        if (locked === undefined) set(what, !isMarked(what.number));
        else setTold({ what });
      },
    };
  }, [numbers, locked, set]);

  function undo(what: MarkedNumber) {
    set(what, false);
    close();
  }

  return (
    <UnwantedContext value={value}>
      {children}
      {told !== null && (
        <Suspense>
          <UnwantedDialog
            shown={told.what.shown}
            problem={told.problem}
            locked={locked}
            onUndo={() => undo(told.what)}
            onClose={close}
          />
        </Suspense>
      )}
    </UnwantedContext>
  );
}
