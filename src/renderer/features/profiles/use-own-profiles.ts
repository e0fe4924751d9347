import { useEffect, useState } from 'react';
import type { OwnProfilesList } from '../../../shared/profile/own-profile';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';

/** The person's own profiles as main has them; asked for again when they have changed. */
export function useOwnProfiles() {
  const { bridge } = useDashboard();
  const [list, setList] = useState<OwnProfilesList | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let here = true;
    void settle(bridge.listOwnProfiles()).then((outcome) => {
      if (!here) return;
      if (outcome.ok) setList(outcome.value);
      setProblem(outcome.ok ? null : outcome.problem);
    });
    return () => {
      here = false;
    };
  }, [bridge, turn]);

  return { list, problem, reload: () => setTurn((before) => before + 1) };
}
