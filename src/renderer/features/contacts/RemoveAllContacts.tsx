import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface Props {
  readonly count: number;
  readonly onClose: () => void;
}

/** Asks before all contacts are removed. */
export function RemoveAllContacts({ count, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  async function remove() {
    await settle(bridge.removeAllContacts());
    onClose();
  }
  return (
    <Dialog title={t('contacts.remove-all.title')} onClose={onClose}>
      <p>{t('contacts.remove-all.text', { count })}</p>
      <div className="dialog-buttons">
        <Button onClick={onClose} autoFocus>
          {t('ask.cancel')}
        </Button>
        <Button look="danger" onClick={() => void remove()}>
          {t('contacts.remove-all')}
        </Button>
      </div>
    </Dialog>
  );
}
