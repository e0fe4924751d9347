import { useRef, useState } from 'react';
import type { Ask } from '../../../shared/snapshot';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { HideNumber } from '../anonymous/HideNumber';
import { useCanHideNumber } from '../anonymous/use-can-hide-number';
import { AskFacts } from './AskFacts';
import { AskReasons } from './AskReasons';
import { AskShell } from './AskShell';
import type { AskProps } from './AskSheet';
import { asTyped } from '../../../shared/dial-target/as-typed';
import { offerNotToAsk } from './reasons';
import { SpokenNumber } from '../../ui/SpokenNumber';
import { useAsk } from './use-ask';

/** Shall this number be called? */
export function AskNumber({
  ask,
  onCalled,
  onCancelled,
  onEdit,
  ...events
}: AskProps<Extract<Ask, { kind: 'number' }>>) {
  const { t } = useWords();
  const callButton = useRef<HTMLButtonElement>(null);
  const sheet = useAsk(ask.id, callButton, events);
  const [always, setAlways] = useState(false);
  const [hidden, setHidden] = useState(ask.anonymous);
  const offer = offerNotToAsk(ask);
  const canHide = useCanHideNumber() && ask.type !== 'service-code';

  async function call() {
    const given = {
      ...(always ? { dialOrdinary: true as const } : {}),
      ...(canHide ? { hideNumber: hidden } : {}),
    };
    if (await sheet.answer({ answer: 'call', ...given })) onCalled();
  }
  async function cancel() {
    if (await sheet.answer({ answer: 'cancel' })) onCancelled(ask);
  }
  async function edit() {
    if (await sheet.answer({ answer: 'cancel' })) onEdit(asTyped(ask));
  }

  return (
    <AskShell
      sheet={sheet}
      title={t('ask.title')}
      onEnter={() => void call()}
      onEscape={() => void cancel()}
      head={
        <p className="ask-number">
          {ask.name !== undefined && <span className="ask-name">{ask.name} </span>}
          <SpokenNumber shown={ask.shown} />
        </p>
      }
      foot={
        <>
          {canHide && <HideNumber hidden={hidden} onChange={setHidden} />}
          {offer !== undefined && (
            <label className="ask-always">
              <input
                type="checkbox"
                checked={always}
                onChange={(event) => {
                  setAlways(event.currentTarget.checked);
                }}
              />
              {t(offer)}
            </label>
          )}
          <div className="ask-buttons">
            <Button look="quiet" title={t('ask.edit.hint')} onClick={() => void edit()}>
              {t('ask.edit')}
            </Button>
            <Button onClick={() => void cancel()}>{t('ask.cancel')}</Button>
            <Button look="primary" ref={callButton} onClick={() => void call()}>
              <Icon name="phone" />
              {t('ask.call')}
            </Button>
          </div>
        </>
      }
    >
      <AskReasons reasons={ask.reasons} />
      <AskFacts about={ask} source={ask.source} via={ask.via} />
    </AskShell>
  );
}
