import { useCallback, useEffect, useRef, useState } from 'react';
import type { LinkHandlerStatus } from '../../../shared/link-handler';
import type { Outcome } from '../../../shared/outcome';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { isOurs } from './handler-facts';

/**
 * Who opens phone links, and the means to change it. It looks again whenever the window is used again, since the person may
 * come back from the settings of the system.
 */
export function useLinkHandler() {
  const { bridge } = useDashboard();
  const inFlight = useRef(false);
  const [status, setStatus] = useState<LinkHandlerStatus | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const take = useCallback((outcome: Outcome<LinkHandlerStatus>) => {
    if (outcome.ok) setStatus(outcome.value);
    setProblem(outcome.ok ? null : outcome.problem);
  }, []);

  useEffect(() => {
    let gone = false;
    const look = () => {
      void settle(bridge.linkHandlerStatus()).then((outcome) => {
        if (!gone && !inFlight.current) take(outcome);
      });
    };
    look();
    window.addEventListener('focus', look);
    return () => {
      gone = true;
      window.removeEventListener('focus', look);
    };
  }, [bridge, take]);

  /** Runs one request at a time; whether it worked. */
  async function run(request: () => Promise<boolean>): Promise<boolean> {
    if (inFlight.current) return false;
    inFlight.current = true;
    setBusy(true);
    const worked = await request();
    inFlight.current = false;
    setBusy(false);
    return worked;
  }

  async function openSystemSettings(): Promise<boolean> {
    const outcome = await settle(bridge.openLinkSettings());
    if (!outcome.ok) setProblem(outcome.problem);
    return outcome.ok;
  }

  async function set(on: boolean): Promise<boolean> {
    const outcome = await settle(bridge.setLinkHandler({ on }));
    take(outcome);
    if (!outcome.ok) return false;
    // Windows lets a program offer itself, and the person choose.
    return on && !isOurs(outcome.value) && outcome.value.chosenIn === 'page' ? openSystemSettings() : true;
  }

  return {
    status,
    problem,
    busy,
    make: () => run(() => (status?.canRegister === true ? set(true) : openSystemSettings())),
    stop: () => run(() => set(false)),
    openSystemSettings: () => run(openSystemSettings),
  };
}
