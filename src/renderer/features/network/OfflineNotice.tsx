import { isOffline } from '../../../shared/offline';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Notice } from '../../ui/Notice';

/** Says that this computer has no network, for as long as it has none. */
export function OfflineNotice() {
  const { t } = useWords();
  const offline = useDashboardState(({ snapshot }) => snapshot !== null && isOffline(snapshot));
  return (
    <div aria-live="polite">
      {offline && (
        <Notice tone="warning">
          <p>{t('offline.text')}</p>
        </Notice>
      )}
    </div>
  );
}
