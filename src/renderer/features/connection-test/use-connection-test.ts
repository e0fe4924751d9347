import { useCallback, useEffect, useRef, useState } from 'react';
import type { SignInForm } from '../../../shared/credentials';
import type { ConnectionTest } from '../../../shared/connection-test';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';

/** Runs the test at once and when it is wanted again, one at a time. While it goes its state comes with the snapshots. */
export function useConnectionTest(form: (() => SignInForm | undefined) | undefined) {
  const { bridge } = useDashboard();
  const running = useDashboardState((state) => state.snapshot?.connectionTest) ?? null;
  const inFlight = useRef(false);
  const readForm = useRef(form);
  const [busy, setBusy] = useState(true);
  const [result, setResult] = useState<ConnectionTest | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = useCallback(async () => {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(true);
    setProblem(null);
    const outcome = await settle(bridge.testConnection(readForm.current?.()));
    inFlight.current = false;
    setBusy(false);
    setResult(outcome.ok ? outcome.value : null);
    setProblem(outcome.ok ? null : outcome.problem);
  }, [bridge]);

  useEffect(() => {
    readForm.current = form;
  }, [form]);
  useEffect(() => void run(), [run]);

  return { busy, problem, test: busy ? running : result, run: () => void run() };
}
