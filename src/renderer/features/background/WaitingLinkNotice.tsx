import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import './waiting-link.css';

/** Says that a link waits that came while links were not to disturb. */
export function WaitingLinkNotice() {
  const { bridge, words } = useDashboard();
  const waits = useDashboardState((state) => state.snapshot?.linkWaits) ?? false;
  if (!waits) return null;
  return (
    <Notice tone="info">
      <p>{words.t('quiet.link-waits')}</p>
      <Button className="waiting-link-show" onClick={() => void settle(bridge.showWaitingLink())}>
        {words.t('quiet.link-waits.show')}
      </Button>
    </Notice>
  );
}
