import { useRef, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';

interface Props {
  readonly callId: string;
  /** What came of it: null when the PBX took it. */
  readonly onAnswer: (problem: Problem | null) => void;
}

/** Ends the call, one request at a time. */
export function HangUp({ callId, onAnswer }: Props) {
  const { bridge, words } = useDashboard();
  const inFlight = useRef(false);
  const [busy, setBusy] = useState(false);

  async function hangUp() {
    if (inFlight.current) return;
    inFlight.current = true;
    setBusy(true);
    const outcome = await settle(bridge.hangUp({ id: callId }));
    inFlight.current = false;
    setBusy(false);
    onAnswer(outcome.ok ? null : outcome.problem);
  }

  return (
    <Button look="danger" busy={busy} aria-disabled={busy} onClick={() => void hangUp()}>
      <Icon name="hang-up" />
      {words.t('call.hang-up')}
    </Button>
  );
}
