import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import type { SettingsChange } from '../../../shared/settings';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';

/** Changes settings, each at once. The problem is that of the last change. */
export function useChangeSettings() {
  const { bridge } = useDashboard();
  const latest = useRef(0);
  const [problem, setProblem] = useState<Problem | null>(null);

  const change = useCallback(
    async (wanted: SettingsChange): Promise<void> => {
      const mine = (latest.current += 1);
      const outcome = await settle(bridge.changeSettings(wanted));
      if (mine === latest.current) setProblem(outcome.ok ? null : outcome.problem);
    },
    [bridge],
  );

  return { problem, change: (wanted: SettingsChange) => void change(wanted) };
}
