import { lazy, Suspense, useState } from 'react';
import { useDashboardState } from '../../store/dashboard-context';
import { ProblemNotice } from '../../ui/ProblemNotice';
import type { HotkeySetting } from '../../../shared/hotkey/hotkey-view';
import { useHotkey } from './use-hotkey';
import './hotkey.css';

// Not needed as long as all is well.
const HotkeyConflict = lazy(async () => ({ default: (await import('./HotkeyConflict')).HotkeyConflict }));

interface Props {
  readonly name: HotkeySetting;
  /** After the person answered, and the notice is gone. */
  readonly onAnswered: () => void;
}

/** Says on the dashboard that there is no hotkey because another program has it. Put off, it is quiet for this run. */
export function HotkeyTaken({ name, onAnswered }: Props) {
  const hotkey = useDashboardState((state) => state.snapshot?.[name]);
  const { problem, choose } = useHotkey(name);
  const [later, setLater] = useState(false);
  if (problem !== null) return <ProblemNotice problem={problem} />;
  if (later || hotkey === undefined || hotkey.taken === null || hotkey.active !== null) return null;

  async function take(accelerator: string) {
    if (await choose(accelerator)) onAnswered();
  }
  return (
    <Suspense>
      <HotkeyConflict
        hotkey={hotkey}
        onChoose={(accelerator) => void take(accelerator)}
        onLater={() => {
          setLater(true);
          onAnswered();
        }}
      />
    </Suspense>
  );
}
