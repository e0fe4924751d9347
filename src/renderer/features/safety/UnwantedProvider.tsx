import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { mostUnwanted } from '../../../shared/unwanted';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { useLock } from '../settings/use-lock';
import { UnwantedContext, type Unwanted, type UnwantedNews } from './unwanted';

interface Props {
  readonly children: ReactNode;
}

/** Gives everything inside the marking of unwanted numbers, and what was marked last. */
export function UnwantedProvider({ children }: Props) {
  const { bridge, store } = useDashboard();
  const numbers = useDashboardState((state) => state.snapshot?.settings.unwanted);
  const locked = useLock()('unwanted');
  const [news, setNews] = useState<UnwantedNews | null>(null);
  /** One change after the other: each begins with the list that the one before made. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const set = useCallback(
    (what: Omit<UnwantedNews, 'marked' | 'problem' | 'locked'>, on: boolean) => {
      queue.current = queue.current.then(async () => {
        const before = store.getState().snapshot?.settings.unwanted ?? [];
        const others = before.filter((number) => number !== what.number);
        if (on && others.length >= mostUnwanted) {
          setNews({ ...what, marked: null, problem: { code: 'unwanted-full' } });
          return;
        }
        const unwanted = on ? [...others, what.number] : others;
        const outcome = await settle(bridge.changeSettings({ unwanted }));
        setNews(outcome.ok ? { ...what, marked: on } : { ...what, marked: null, problem: outcome.problem });
      });
    },
    [bridge, store],
  );

  const value = useMemo((): Unwanted => {
    const isMarked: Unwanted['isMarked'] = (number) => number !== undefined && numbers?.includes(number) === true;
    const close = () => {
      setNews(null);
      if (news?.from.isConnected === true) news.from.focus();
    };
    return {
      isMarked,
      news,
      close,
      toggle(what) {
        if (locked === undefined) set(what, !isMarked(what.number));
        else setNews({ ...what, marked: null, locked });
      },
      undo() {
        if (news?.marked === undefined || news.marked === null) return;
        set(news, !news.marked);
        close();
      },
    };
  }, [numbers, news, locked, set]);

  return <UnwantedContext value={value}>{children}</UnwantedContext>;
}
