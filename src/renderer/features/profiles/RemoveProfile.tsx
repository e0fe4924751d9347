import type { OwnProfileView } from '../../../shared/profile/own-profile';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useProfileWords } from './profile-words';

interface Props {
  readonly profile: OwnProfileView;
  /** What came of it: null when it is gone. */
  readonly onRemoved: (problem: Problem | null) => void;
  readonly onClose: () => void;
}

/** Asks before a profile is removed, and says which accounts go with it. */
export function RemoveProfile({ profile, onRemoved, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const say = useProfileWords();
  const { id, name, usedAt } = profile;
  async function remove() {
    const outcome = await settle(bridge.removeProfile({ own: id }));
    onRemoved(outcome.ok ? null : outcome.problem);
  }
  return (
    <Dialog title={say('remove.title', { name })} onClose={onClose}>
      <p>
        {usedAt.length === 0
          ? say('remove.unused')
          : say('remove.used', { count: usedAt.length, hosts: usedAt.join(', ') })}
      </p>
      <div className="dialog-buttons">
        <Button onClick={onClose} autoFocus>
          {words.t('ask.cancel')}
        </Button>
        <Button look="danger" onClick={() => void remove()}>
          {say('remove')}
        </Button>
      </div>
    </Dialog>
  );
}
