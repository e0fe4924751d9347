import { hostOf } from '../../host-of';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useProfileWords } from './profile-words';

interface Props {
  readonly origin: string;
  /** Whether accounts may use the profile already. */
  readonly changes: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks before what is signed in with may go to a server that is new to a profile. */
export function HostQuestion({ origin, changes, onYes, onClose }: Props) {
  const { t } = useWords();
  const say = useProfileWords();
  return (
    <Dialog title={say('host.title')} className="profile-question" onClose={onClose}>
      <p>{say('import.host')}</p>
      <p className="profile-host">{hostOf(origin)}</p>
      <p>{say('host.known')}</p>
      {changes && <p>{say('host.moves')}</p>}
      <div className="dialog-buttons">
        <Button onClick={onClose} autoFocus>
          {t('ask.cancel')}
        </Button>
        <Button look="primary" onClick={onYes}>
          {say('host.yes')}
        </Button>
      </div>
    </Dialog>
  );
}
