import { useEffect, useRef, useState } from 'react';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { matchesOf, mostMatches, type ContactMatch } from './contact-matches';

/** What main found, and the text that it was asked about. */
interface Answer {
  readonly text: string;
  readonly matches: readonly ContactMatch[];
}

/**
 * Numbers of contacts that fit a text. Main has the contacts, so they come a moment later: `text` tells what they fit. An
 * answer that was overtaken by a newer question is dropped.
 */
export function useContactMatches(text: string): Answer {
  const { bridge } = useDashboard();
  const contacts = useDashboardState((state) => state.snapshot?.contacts);
  const [answer, setAnswer] = useState<Answer>({ text: '', matches: [] });
  const asked = useRef(0);
  const none = text.trim() === '' || contacts === undefined || contacts.count === 0;
  const change = contacts?.change;

  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (none) return;
    void settle(bridge.findContacts({ text: text.slice(0, longest), from: 0, most: mostMatches })).then((outcome) => {
      if (mine !== asked.current) return;
      setAnswer({ text, matches: outcome.ok ? matchesOf(outcome.value.contacts, text) : [] });
    });
  }, [bridge, text, none, change]);

  return none ? { text, matches: noMatches } : answer;
}

/** As long may a text be that main searches for, in UTF-16 units. */
const longest = 256;

const noMatches: readonly ContactMatch[] = [];
