import { Fragment, useEffect, useId, useRef } from 'react';
import type { HotkeySetting } from '../../../shared/hotkey/hotkey-view';
import { keyCaps, parseAccelerator } from '../../../shared/hotkey/accelerator';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { onMac } from '../favourites/key-name';
import { keyGroups } from './keys';
import './key-list.css';

interface Props {
  readonly onClose: () => void;
  /** After it left the page. */
  readonly onClosed: () => void;
}

/** The list of all keys, over the dashboard. */
export function KeyList({ onClose, onClosed }: Props) {
  const { t } = useWords();
  const hotkey = useHotkeyCaps('hotkey');
  const boxHotkey = useHotkeyCaps('boxHotkey');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      onClosed();
    };
  }, [onClosed]);

  return (
    <dialog
      ref={dialog}
      className="key-list"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="key-list-bar">
        <h2 id={titleId}>{t('keys.title')}</h2>
        <Button look="quiet" onClick={onClose}>
          {t('keys.close')}
        </Button>
      </header>
      {/* It scrolls, so the keyboard must get there. */}
      <div className="key-list-body" tabIndex={0} role="group" aria-labelledby={titleId}>
        {keyGroups(onMac(), hotkey, boxHotkey).map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(({ what, combinations }) => (
                <div className="key-list-line" key={what}>
                  <dt>{t(what)}</dt>
                  <dd>
                    {combinations.map((combination) => (
                      <span className="key-list-combination" key={combination.join()}>
                        {combination.map((key, at) => (
                          <Fragment key={key}>
                            {at > 0 && ' + '}
                            {key === '…' ? key : <kbd>{key}</kbd>}
                          </Fragment>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}

/** A hotkey of now as it is printed on the keys; nothing when there is none. */
function useHotkeyCaps(name: HotkeySetting): readonly string[] {
  const hotkey = useDashboardState((state) => state.snapshot?.[name]);
  const accelerator = parseAccelerator(hotkey?.active ?? '');
  return hotkey === undefined || accelerator === undefined ? [] : keyCaps(accelerator, hotkey.platform);
}
