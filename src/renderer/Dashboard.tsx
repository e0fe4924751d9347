import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { isOver } from '../shared/call';
import type { Place } from '../shared/contract';
import type { AccountView, Ask } from '../shared/snapshot';
import { AccountBar } from './features/account/AccountBar';
import { asTyped } from './features/ask/as-typed';
import { AskSheet } from './features/ask/AskSheet';
import { WaitingLinkNotice } from './features/background/WaitingLinkNotice';
import { CallCard } from './features/call/CallCard';
import { chooseCurrent } from './features/call/current-call';
import { EarlierCalls } from './features/call/EarlierCalls';
import { Dialler } from './features/dialler/Dialler';
import { useDial } from './features/dialler/use-dial';
import { FavouritesBoard } from './features/favourites/FavouritesBoard';
import { useKeysKey } from './features/keys/use-keys-key';
import { OfflineNotice } from './features/network/OfflineNotice';
import { LinkOffer } from './features/phone-links/LinkOffer';
import { useSettingsKey } from './features/settings/use-settings-key';
import { useDashboardState } from './store/dashboard-context';
import { useGoTo } from './use-go-to';
import './dashboard.css';

// Not needed until it is opened.
const SettingsView = lazy(async () => ({
  default: (await import('./features/settings/SettingsView')).SettingsView,
}));
const KeyList = lazy(async () => ({ default: (await import('./features/keys/KeyList')).KeyList }));

interface Props {
  readonly account: Extract<AccountView, { status: 'signed-in' }>;
}

/** The signed-in face: dialler, the call of the moment, earlier calls, settings, and the question when main asks one. */
export function Dashboard({ account }: Props) {
  const numberField = useRef<HTMLInputElement>(null);
  const calls = useDashboardState((state) => state.snapshot?.calls) ?? [];
  const ask = useDashboardState((state) => state.snapshot?.ask) ?? null;
  const offered = useDashboardState((state) => state.snapshot?.settings.linksOffered) ?? true;
  const [settingsOpen, setSettingsOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const dialling = useDial(numberField);
  const { report, textOf } = dialling;
  const current = chooseCurrent(calls);
  const earlier = calls.filter((call) => call !== current);
  const calling = calls.some((call) => !isOver(call.state));

  const focusNumber = useCallback(() => numberField.current?.focus(), []);
  const fillNumber = useCallback(
    (text: string) => {
      const field = numberField.current;
      if (field === null) return;
      field.value = text;
      field.focus();
      report(null);
    },
    [report],
  );
  const openSettings = useCallback(() => setSettingsOpen(true), []);
  const closeSettings = useCallback(() => setSettingsOpen(false), []);
  useSettingsKey(openSettings);
  const openKeys = useCallback(() => setKeysOpen(true), []);
  const closeKeys = useCallback(() => setKeysOpen(false), []);
  useKeysKey(numberField, openKeys);
  const goTo = useCallback(
    (place: Place) => {
      setSettingsOpen(place === 'settings');
      setKeysOpen(place === 'keys');
      if (place === 'dialler') focusNumber();
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
      onEdit: (text: string) => {
        closeSettings();
        fillNumber(text);
      },
      onCancelled: (question: Ask) => {
        const typed = textOf(question.id) ?? (question.kind === 'number' ? asTyped(question) : '');
        if (question.source === 'keypad' && numberField.current?.value === '') fillNumber(typed);
      },
    }),
    [closeSettings, fillNumber, focusNumber, report, textOf],
  );

  return (
    <div className="dashboard">
      <AccountBar account={account} onSettings={openSettings} />
      <main className="dashboard-main">
        <Dialler field={numberField} dialling={dialling} />
        <div className="dashboard-calls">
          <OfflineNotice />
          <WaitingLinkNotice />
          {/* Never in the way of a call; and whoever only looks around in the demo is not asked to change the system. */}
          {!offered && !calling && !account.demo && <LinkOffer onAnswered={focusNumber} />}
          <CallCard call={current} onHungUp={focusNumber} />
          <FavouritesBoard />
          <EarlierCalls calls={earlier} onPick={fillNumber} />
        </div>
      </main>
      <Suspense>{settingsOpen && <SettingsView onClose={closeSettings} onClosed={focusNumber} />}</Suspense>
      <Suspense>{keysOpen && <KeyList onClose={closeKeys} onClosed={focusNumber} />}</Suspense>
      {ask !== null && <AskSheet ask={ask} {...askEvents} />}
    </div>
  );
}
