import { useCallback, useState } from 'react';
import type { HotkeySetting } from '../../../shared/hotkey/hotkey-view';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';

/** The means to change a hotkey. That another program has it is in main's snapshot; `problem` is anything else. */
export function useHotkey(name: HotkeySetting) {
  const { bridge } = useDashboard();
  const [problem, setProblem] = useState<Problem | null>(null);

  const choose = useCallback(
    async (keys: string): Promise<boolean> => {
      const outcome = await settle(bridge.changeSettings({ [name]: keys }));
      setProblem(outcome.ok || outcome.problem.code === 'hotkey-taken' ? null : outcome.problem);
      return outcome.ok;
    },
    [bridge, name],
  );
  const pause = useCallback((on: boolean) => void settle(bridge.pauseHotkey({ on })), [bridge]);

  return { problem, choose, pause };
}
