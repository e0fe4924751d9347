import { useMemo } from 'react';
import { themes } from '../../../shared/settings';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { useRecents } from '../../store/use-recents';
import { useContactMatches } from '../contacts/use-contact-matches';
import type { ContactMatch } from '../contacts/contact-matches';
import { significantOf } from '../dialler/reformat';
import { useNumberActions } from '../dialler/number-actions';
import { numberKey } from '../dialler/suggestion';
import { titleOf } from '../favourites/favourite-editing';
import { newestOf } from '../recents/use-recent-suggestions';
import { settingsSections } from '../settings/sections';
import { views, type View } from '../views/views';
import { findCommands, type Command } from './command';

/** Where the command box can lead to. */
export interface Places {
  readonly openSettings: (section: string) => void;
  readonly openView: (view: View) => void;
}

/** What was found, and the text that it was found by. */
export interface FoundCommands {
  readonly text: string;
  readonly commands: readonly Command[];
}

/**
 * What fits a text: the number itself, favourites, recents, contacts, settings and commands, in this order. A feature with more
 * to find adds its list here. Contacts are asked for, and the list changes as a whole when they are there: what stands first,
 * and is done by Enter, is never pushed aside by what comes a moment later.
 */
export function useCommands(typed: string, places: Places): FoundCommands {
  const { text, matches } = useContactMatches(typed);
  const number = useNumberCommand(text);
  const favourites = useFavouriteCommands();
  const recents = useRecentCommands(text);
  const contacts = useContactCommands(text, matches);
  const settings = useSettingsCommands(places);
  const own = useOwnCommands(places);
  return useMemo(
    () => ({
      text,
      commands: [...number, ...findCommands([...favourites, ...recents, ...contacts, ...settings, ...own], text)],
    }),
    [number, favourites, recents, contacts, settings, own, text],
  );
}

/** A text that may be a number is offered to be called; main says whether it is one. */
function useNumberCommand(text: string): readonly Command[] {
  const { t } = useDashboard().words;
  const { call } = useNumberActions();
  return useMemo(() => {
    if (significantOf(text).length < 2 || /\p{L}/u.test(text)) return [];
    const title = t('recents.call', { number: text.trim() });
    return [{ id: 'number', title, detail: '', icon: 'phone', run: () => call(text, 'keypad') }];
  }, [text, t, call]);
}

function useFavouriteCommands(): readonly Command[] {
  const { bridge, words } = useDashboard();
  const favourites = useDashboardState((state) => state.snapshot?.favourites);
  return useMemo(
    () =>
      (favourites ?? []).map((favourite) => ({
        id: `favourite-${favourite.id}`,
        title: titleOf(favourite),
        detail: favourite.name === '' ? words.t('favourites.title') : favourite.shown,
        icon: 'star',
        words: `${favourite.shown.replace(/\D/g, '')} ${favourite.target}`,
        number: numberKey(favourite.shown, favourite.target),
        run: () => void settle(bridge.dialFavourite({ id: crypto.randomUUID(), favourite: favourite.id })),
      })),
    [bridge, favourites, words],
  );
}

function useRecentCommands(text: string): readonly Command[] {
  const { t } = useDashboard().words;
  const { call } = useNumberActions();
  const recents = useRecents();
  return useMemo(
    () =>
      newestOf(recents ?? [], text).map(({ shown, again = shown, target, name }) => ({
        id: `recent-${again}`,
        title: name ?? shown,
        detail: name === undefined ? t('recents.title') : shown,
        icon: 'recents',
        // They were found by the text already, wherever it stands in the number.
        words: text,
        number: numberKey(again, target),
        run: () => call(again, 'recents'),
      })),
    [recents, text, t, call],
  );
}

function useContactCommands(text: string, matches: readonly ContactMatch[]): readonly Command[] {
  const { call } = useNumberActions();
  return useMemo(
    () =>
      matches.map(({ id, key, name, number, shown }) => ({
        id: `contact-${id}`,
        title: name,
        detail: shown,
        icon: 'contacts',
        words: text,
        number: key,
        run: () => call(number, 'keypad'),
      })),
    [matches, text, call],
  );
}

function useSettingsCommands({ openSettings }: Places): readonly Command[] {
  const { t } = useDashboard().words;
  return useMemo(
    () =>
      settingsSections.map(({ id, title, texts }) => ({
        id: `settings-${id}`,
        title: t(title),
        detail: t('settings.title'),
        icon: 'settings',
        words: texts.map((key) => t(key)).join(' '),
        run: () => openSettings(id),
      })),
    [t, openSettings],
  );
}

function useOwnCommands({ openView }: Places): readonly Command[] {
  const { bridge, words } = useDashboard();
  const { t } = words;
  return useMemo(
    () => [
      ...views.map(({ id, title, icon }) => ({
        id: `view-${id}`,
        title: t(title),
        detail: t('commands.go'),
        icon,
        run: () => openView(id),
      })),
      ...themes.map((theme) => ({
        id: `theme-${theme}`,
        title: `${t('settings.theme')}: ${t(`settings.theme.${theme}`)}`,
        detail: t('commands.command'),
        icon: 'theme' as const,
        run: () => void settle(bridge.changeSettings({ theme })),
      })),
      {
        id: 'first-run',
        title: t('first-run.open'),
        detail: t('commands.command'),
        icon: 'info' as const,
        run: () => {
          openView('dial');
          void settle(bridge.changeSettings({ firstRun: 'begun', linksOffered: false }));
        },
      },
      {
        id: 'sign-out',
        title: t('account.sign-out'),
        detail: t('commands.command'),
        icon: 'sign-out' as const,
        run: () => void settle(bridge.signOut()),
      },
    ],
    [bridge, t, openView],
  );
}
