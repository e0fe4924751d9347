import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../../shared/outcome';
import type { Problem } from '../../../shared/problem';
import type { StartAtLogin } from '../../../shared/start-at-login';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';

/** Whether Dialboard starts with the session, as the system has it, and the means to change it. */
export function useStartAtLogin() {
  const { bridge } = useDashboard();
  const inFlight = useRef(false);
  const [status, setStatus] = useState<StartAtLogin | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = useCallback((outcome: Outcome<StartAtLogin>) => {
    if (outcome.ok) setStatus(outcome.value);
    setProblem(outcome.ok ? null : outcome.problem);
  }, []);

  useEffect(() => {
    let gone = false;
    void settle(bridge.startAtLoginStatus()).then((outcome) => {
      if (!gone) take(outcome);
    });
    return () => {
      gone = true;
    };
  }, [bridge, take]);

  async function set(on: boolean): Promise<void> {
    if (inFlight.current) return;
    inFlight.current = true;
    take(await settle(bridge.setStartAtLogin({ on })));
    inFlight.current = false;
  }

  return { status, problem, set: (on: boolean) => void set(on) };
}
