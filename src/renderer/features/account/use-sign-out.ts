import { useRef, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';

/** Signs out, one request at a time. When it works another screen takes this one's place. */
export function useSignOut() {
  const { bridge } = useDashboard();
  const inFlight = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function signOut(): Promise<void> {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(true);
    setProblem(null);
    const outcome = await settle(bridge.signOut());
    inFlight.current = false;
    setBusy(false);
    if (!outcome.ok) setProblem(outcome.problem);
  }

  return { busy, problem, signOut };
}
