import { useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { hostOf } from '../../host-of';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { keptProfile, type KeptProfile } from './kept-profile';
import { useProfileWords } from './profile-words';
import type { Work } from './work';

interface Props {
  readonly work: Extract<Work, { kind: 'import' }>;
  readonly onSaved: (kept: KeptProfile) => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}

/** Says which server will get the password, and asks, before a profile from a file is kept. */
export function ImportDialog({ work, onSaved, onLook, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const say = useProfileWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { text, name, replaces, origin } = work;

  async function take() {
    const confirmed = origin === null ? {} : { confirmed: origin };
    const outcome = await settle(bridge.saveProfile({ text, replaces, ...confirmed }));
    if (outcome.ok) onSaved(keptProfile(text));
    else setProblem(outcome.problem);
  }

  return (
    <Dialog title={say('import.title', { name })} className="profile-question" onClose={onClose}>
      {origin === null ? (
        <p>{say('import.no-host')}</p>
      ) : (
        <>
          <p>{say('import.host')}</p>
          <p className="profile-host">{hostOf(origin)}</p>
          <p>{say('host.known')}</p>
        </>
      )}
      {replaces !== null && (
        <Notice tone="warning">
          <p>{say('import.replaces', { id: replaces })}</p>
        </Notice>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="dialog-buttons">
        <Button onClick={onClose} autoFocus>
          {words.t('ask.cancel')}
        </Button>
        <Button onClick={onLook}>{say('import.look')}</Button>
        <Button look="primary" onClick={() => void take()}>
          {say('import.take')}
        </Button>
      </div>
    </Dialog>
  );
}
