import { useCallback, useEffect, useRef, useState } from 'react';
import { contactsOnPage, type Contact } from '../../../shared/contact';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';

interface Found {
  /** What these were found by. */
  readonly text: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Contact[]>;
}

/** The contacts that are found by a text. Only the pages that were looked at are fetched from main. */
export function useContacts(text: string) {
  const { bridge } = useDashboard();
  const change = useDashboardState((state) => state.snapshot?.contacts.change) ?? 0;
  const [found, setFound] = useState<Found | null>(null);
  const search = useRef(0);
  const asked = useRef(new Set<number>());

  const fetchPage = useCallback(
    async (page: number, mine: number): Promise<void> => {
      asked.current.add(page);
      const outcome = await settle(bridge.findContacts({ text, from: page * contactsOnPage }));
      if (!outcome.ok || mine !== search.current) return;
      const { total, contacts } = outcome.value;
      setFound((before) => ({
        text,
        total,
        pages: new Map(page === 0 ? [] : before?.pages).set(page, contacts),
      }));
    },
    [bridge, text],
  );

  useEffect(() => {
    search.current += 1;
    asked.current = new Set();
    void fetchPage(0, search.current);
  }, [fetchPage, change]);

  return {
    total: found?.total ?? null,
    /** The contact at a place, or undefined while it is fetched. */
    at(place: number): Contact | undefined {
      return found?.pages.get(Math.floor(place / contactsOnPage))?.[place % contactsOnPage];
    },
    /** Says which places are looked at. */
    look: useCallback(
      (from: number, to: number) => {
        for (let page = Math.floor(from / contactsOnPage); page <= Math.floor(to / contactsOnPage); page += 1)
          if (!asked.current.has(page)) void fetchPage(page, search.current);
      },
      [fetchPage],
    ),
  };
}
