import { useEffect, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../../shared/contract';
import { chooseLocale } from '../../shared/locale';
import { createWords } from '../i18n';
import { DashboardContext } from './dashboard-context';
import type { DashboardStore } from './dashboard-store';
import { createRecentsStore } from './recents-store';

interface Props {
  readonly bridge: Bridge;
  readonly store: DashboardStore;
  /** The system's languages, the preferred one first (BCP 47 tags). */
  readonly languages: readonly string[];
  readonly children: ReactNode;
}

/** Gives the bridge, the store and the words of main's language to everything inside. */
export function DashboardProvider({ bridge, store, languages, children }: Props) {
  const locale = useStore(store, (state) => state.snapshot?.locale) ?? chooseLocale(languages);
  const recents = useMemo(() => createRecentsStore(bridge), [bridge]);
  const value = useMemo(
    () => ({ bridge, store, recents, words: createWords(locale, languages) }),
    [bridge, store, recents, languages, locale],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return <DashboardContext value={value}>{children}</DashboardContext>;
}
