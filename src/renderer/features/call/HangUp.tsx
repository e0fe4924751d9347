import { settle } from '../../bridge';
import { useRef, useState } from 'react';
import { mayHangUp, type Call } from '../../../shared/call';
import type { Problem } from '../../../shared/problem';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';

interface Props {
  readonly call: Call;
  /** Says whose call it ends, where there are several. */
  readonly named?: boolean;
  /** What came of it: null when the PBX took it. */
  readonly onAnswer: (problem: Problem | null) => void;
}

/** Ends the call, one request at a time. Absent where the PBX offers no way. */
export function HangUp({ call, named = false, onAnswer }: Props) {
  const { bridge, words } = useDashboard();
  const inFlight = useRef(false);
  const [busy, setBusy] = useState(false);

  async function hangUp() {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(true);
    const outcome = await settle(bridge.hangUp({ id: call.id }));
    inFlight.current = false;
    setBusy(false);
    onAnswer(outcome.ok ? null : outcome.problem);
  }

  if (!mayHangUp(call)) return null;
  return (
    <Button
      look="danger"
      busy={busy}
      aria-disabled={busy}
      aria-label={named ? words.t('call.hang-up.number', { number: call.shown }) : undefined}
      onClick={() => void hangUp()}
    >
      <Icon name="hang-up" />
      {words.t('call.hang-up')}
    </Button>
  );
}
