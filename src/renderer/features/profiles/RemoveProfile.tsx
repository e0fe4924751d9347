import type { BrokenProfile, OwnProfileView } from '../../../shared/profile/own-profile';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useProfileWords } from './profile-words';

interface Props {
  /** A profile, or a file that was set aside. */
  readonly what: OwnProfileView | BrokenProfile;
  /** What came of it, null when it is gone, and the name of what that was. */
  readonly onRemoved: (problem: Problem | null, name: string) => void;
  readonly onClose: () => void;
}

/** Asks before a profile is removed, and says which accounts go with it. */
export function RemoveProfile({ what, onRemoved, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const say = useProfileWords();
  const broken = 'file' in what;
  const name = broken ? what.file : what.name;
  const usedAt = broken ? [] : what.usedAt;
  async function remove() {
    const outcome = await settle(bridge.removeProfile(broken ? { broken: what.file } : { own: what.id }));
    onRemoved(outcome.ok ? null : outcome.problem, name);
  }
  return (
    <Dialog title={say('remove.title', { name })} onClose={onClose}>
      <p>
        {usedAt.length === 0
          ? say(broken ? 'remove.broken' : 'remove.unused')
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
