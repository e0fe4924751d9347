import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isOver } from '../shared/call';
import { asTyped } from '../shared/dial-target/as-typed';
import type { Place } from '../shared/contract';
import type { AccountView, Ask } from '../shared/snapshot';
import { AccountBar } from './features/account/AccountBar';
import { AskSheet } from './features/ask/AskSheet';
import { WaitingLinkNotice } from './features/background/WaitingLinkNotice';
import { CallCard } from './features/call/CallCard';
import { chooseCurrent, othersGoingOn } from './features/call/current-call';
import { useCommandKey } from './features/command-box/use-command-key';
import { ContactsPanel } from './features/contacts/ContactsPanel';
import { Dialler } from './features/dialler/Dialler';
import { replace } from './features/dialler/edit-text';
import { NumberActionsContext, type NumberActions } from './features/dialler/number-actions';
import { useDial } from './features/dialler/use-dial';
import { FavouritesBoard } from './features/favourites/FavouritesBoard';
import { useKeysKey } from './features/keys/use-keys-key';
import { OfflineNotice } from './features/network/OfflineNotice';
import { HotkeyTaken } from './features/hotkey/HotkeyTaken';
import { LinkOffer } from './features/phone-links/LinkOffer';
import { RecentsPanel } from './features/recents/RecentsPanel';
import { useSettingsKey } from './features/settings/use-settings-key';
import { ListSwitch } from './features/views/ListSwitch';
import { ViewBar } from './features/views/ViewBar';
import type { View } from './features/views/views';
import { useDashboardState } from './store/dashboard-context';
import { useGoTo } from './use-go-to';
import './dashboard.css';

// Not needed until it is opened.
const loadSettings = async () => ({ default: (await import('./features/settings/SettingsView')).SettingsView });
const loadCommandBox = async () => ({ default: (await import('./features/command-box/CommandBox')).CommandBox });
const SettingsView = lazy(loadSettings);
const CommandBox = lazy(loadCommandBox);
const FirstRun = lazy(() => import('./features/first-run/FirstRun'));
const KeyList = lazy(async () => ({ default: (await import('./features/keys/KeyList')).KeyList }));

interface Props {
  readonly account: Extract<AccountView, { status: 'signed-in' }>;
}

/** The signed-in face: dialler and calls, recents, favourites, contacts, settings, and the question when main asks one. */
export function Dashboard({ account }: Props) {
  const numberField = useRef<HTMLInputElement>(null);
  const calls = useDashboardState((state) => state.snapshot?.calls) ?? [];
  const ask = useDashboardState((state) => state.snapshot?.ask) ?? null;
  const firstRun = useDashboardState((state) => state.snapshot?.settings.firstRun) ?? 'over';
  const offered = useDashboardState((state) => state.snapshot?.settings.linksOffered) ?? true;
  /** The section that the settings begin with; null while they are closed. */
  const [settings, setSettings] = useState<string | null>(null);
  const [boxOpen, setBoxOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const [view, setView] = useState<View>('dial');
  // A call that begins is what the person wants to see now, wherever it came from.
  const newest = calls[0]?.id;
  const [seen, setSeen] = useState(newest);
  if (newest !== seen) {
    setSeen(newest);
    if (newest !== undefined) setView('dial');
  }
  const dialling = useDial(numberField);
  const { call, report, textOf } = dialling;
  const current = chooseCurrent(calls);
  const calling = calls.some(({ state }) => !isOver(state));

  const focusNumber = useCallback(() => numberField.current?.focus(), []);
  const actions = useMemo<NumberActions>(
    () => ({
      fill(text) {
        setView('dial');
        const field = numberField.current;
        if (field === null) return;
        replace(field, text);
        // In a narrow window the field is on the page only after the next drawing.
        requestAnimationFrame(() => field.focus());
      },
      call(text, source) {
        void call(text, source).then((taken) => {
          // What was wrong is told beside the number field.
          if (!taken) setView('dial');
        });
      },
    }),
    [call],
  );
  const openSettings = useCallback(() => setSettings(''), []);
  const closeSettings = useCallback(() => setSettings(null), []);
  const openBox = useCallback(() => setBoxOpen(true), []);
  useSettingsKey(openSettings);
  useCommandKey(openBox);
  useEffect(() => {
    // So that what is typed right after the key lands in the box.
    const idle = requestIdleCallback(() => void Promise.all([loadSettings(), loadCommandBox()]));
    return () => {
      cancelIdleCallback(idle);
    };
  }, []);
  const openKeys = useCallback(() => setKeysOpen(true), []);
  const closeKeys = useCallback(() => setKeysOpen(false), []);
  useKeysKey(numberField, openKeys);
  const goTo = useCallback(
    (place: Place) => {
      setSettings(place === 'settings' ? '' : null);
      setKeysOpen(place === 'keys');
      setBoxOpen(place === 'find');
      if (place !== 'dialler') return;
      setView('dial');
      requestAnimationFrame(focusNumber);
    },
    [focusNumber],
  );
  useGoTo(goTo);

  const askEvents = useMemo(
    () => ({
      onClosed: focusNumber,
      onFailed: report,
      // The call is what the person wants to see now, and the settings would hide it.
      onCalled: closeSettings,
      onEdit(text: string) {
        closeSettings();
        actions.fill(text);
      },
      onCancelled(question: Ask) {
        const typed = textOf(question.id) ?? (question.kind === 'number' ? asTyped(question) : '');
        if (question.source === 'keypad' && numberField.current?.value === '') actions.fill(typed);
      },
    }),
    [actions, closeSettings, focusNumber, report, textOf],
  );

  return (
    <NumberActionsContext value={actions}>
      <div className="dashboard" data-view={view}>
        <AccountBar account={account} onFind={openBox} onSettings={openSettings} onRenewed={focusNumber} />
        <main className="dashboard-main">
          <div className="dashboard-dial">
            <Dialler field={numberField} dialling={dialling} />
            <OfflineNotice />
            <WaitingLinkNotice />
            {/* Never in the way of a call, nor of one that has ended, which it would push away from the pointer; and whoever only
                looks around in the demo is not asked to change the system. */}
            {firstRun === 'over' && !offered && current === null && !account.demo && (
              <LinkOffer onAnswered={focusNumber} />
            )}
            <HotkeyTaken name="hotkey" onAnswered={focusNumber} />
            <HotkeyTaken name="boxHotkey" onAnswered={focusNumber} />
            <CallCard call={current} others={othersGoingOn(calls, current)} onHungUp={focusNumber} />
            <Suspense>
              {firstRun === 'begun' && !calling && <FirstRun demo={account.demo} onStep={focusNumber} />}
            </Suspense>
          </div>
          <div className="dashboard-lists">
            <FavouritesBoard />
            <ListSwitch view={view} onView={setView} />
            <RecentsPanel />
            <ContactsPanel />
          </div>
        </main>
        <ViewBar view={view} calling={calling} onView={setView} />
        <Suspense>
          {settings !== null && <SettingsView section={settings} onClose={closeSettings} onClosed={focusNumber} />}
          {boxOpen && (
            <CommandBox
              openSettings={setSettings}
              openView={setView}
              onClose={() => setBoxOpen(false)}
              onCancelled={focusNumber}
            />
          )}
          {keysOpen && <KeyList onClose={closeKeys} onClosed={focusNumber} />}
        </Suspense>
        {ask !== null && <AskSheet ask={ask} {...askEvents} />}
      </div>
    </NumberActionsContext>
  );
}
