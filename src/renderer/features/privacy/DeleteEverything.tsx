import { useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { usePrivacyWords } from './privacy-words';

interface Props {
  readonly onProblem: (problem: Problem | null) => void;
  readonly onClose: () => void;
}

/** Asks before everything is deleted, and says what that is. When it is done the first screen stands in its place. */
export function DeleteEverything({ onProblem, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const say = usePrivacyWords();
  const [busy, setBusy] = useState(false);

  async function remove() {
    if (busy) return;
    setBusy(true);
    const outcome = await settle(bridge.deleteEverything());
    onProblem(outcome.ok ? null : outcome.problem);
    onClose();
  }

  return (
    <Dialog title={say('privacy.delete.title')} onClose={onClose}>
      <p>{say('privacy.delete.text')}</p>
      <div className="dialog-buttons">
        <Button onClick={onClose} autoFocus>
          {t('ask.cancel')}
        </Button>
        <Button look="danger" busy={busy} onClick={() => void remove()}>
          {say('privacy.delete.yes')}
        </Button>
      </div>
    </Dialog>
  );
}
