import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface Props {
  readonly count: number;
  readonly onClose: () => void;
}

/** Asks before all recents are removed: it cannot be undone. */
export function ClearRecents({ count, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  async function clear() {
    await settle(bridge.clearRecents());
    onClose();
  }
  return (
    <Dialog title={t('recents.clear.ask', { count })} onClose={onClose}>
      <div className="dialog-buttons">
        <Button onClick={onClose} autoFocus>
          {t('recents.clear.no')}
        </Button>
        <Button look="danger" onClick={() => void clear()}>
          {t('recents.clear.yes')}
        </Button>
      </div>
    </Dialog>
  );
}
