import { describeAccelerator } from '../../../shared/hotkey/accelerator';
import type { HotkeyView } from '../../../shared/hotkey/hotkey-view';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

interface Props {
  readonly hotkey: HotkeyView;
  readonly onChoose: (accelerator: string) => void;
  /** Puts it off; left out where there is nothing to put off. */
  readonly onLater?: () => void;
}

/** Another program, or Dialboard itself, has the hotkey: who has what, and one press that takes another. */
export function HotkeyConflict({ hotkey, onChoose, onLater }: Props) {
  const { t } = useWords();
  const { taken, platform } = hotkey;
  if (taken === null) return null;
  const { wanted, suggestion, own = false } = taken;
  const name = (accelerator: string) => describeAccelerator(accelerator, platform);

  return (
    <Notice tone="warning" urgent>
      <p>{t(own ? 'hotkey.taken.own' : 'hotkey.taken', { keys: name(wanted) })}</p>
      {suggestion === null && <p>{t('hotkey.taken.none')}</p>}
      <div className="hotkey-buttons">
        {suggestion !== null && (
          <Button onClick={() => onChoose(suggestion)}>{t('hotkey.take', { keys: name(suggestion) })}</Button>
        )}
        {!own && (
          <Button look="quiet" onClick={() => onChoose(wanted)}>
            {t('hotkey.retry')}
          </Button>
        )}
        {onLater !== undefined && (
          <Button look="quiet" onClick={onLater}>
            {t('hotkey.later')}
          </Button>
        )}
      </div>
    </Notice>
  );
}
