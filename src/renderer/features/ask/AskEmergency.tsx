import { useRef } from 'react';
import { byHand } from '../../../shared/call';
import type { Ask } from '../../../shared/snapshot';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { settlingTime } from './ask-guard';
import { AskShell } from './AskShell';
import type { AskProps } from './AskSheet';
import { SpokenNumber } from '../../ui/SpokenNumber';
import { useAsk } from './use-ask';

/**
 * An emergency number. Whoever gave it by hand is looking at this window, so the first press counts at once. One that came from
 * outside keeps the half second that every such question has: that is no delay for a person, but a page must not get a call to
 * an emergency service out of an Enter that was meant for another window.
 */
export function AskEmergency({
  ask,
  onCalled,
  onCancelled,
  onEdit: _,
  ...events
}: AskProps<Extract<Ask, { kind: 'emergency' }>>) {
  const { t } = useWords();
  const firstButton = useRef<HTMLButtonElement>(null);
  const sheet = useAsk(ask.id, firstButton, events, byHand.includes(ask.source) ? 0 : settlingTime);
  const contact = useDashboardState((state) => state.snapshot?.policy.contact);
  const demo = useDashboardState(({ snapshot }) => snapshot?.account.status === 'signed-in' && snapshot.account.demo);

  async function call() {
    if (await sheet.answer({ answer: 'call' })) onCalled();
  }
  async function cancel() {
    if (await sheet.answer({ answer: 'cancel' })) onCancelled(ask);
  }

  return (
    <AskShell
      sheet={sheet}
      title={t('ask.emergency.title')}
      onEnter={() => void (ask.call ? call() : cancel())}
      onEscape={() => void cancel()}
      head={
        <p className="ask-number ask-emergency-number">
          <SpokenNumber shown={ask.shown} />
        </p>
      }
      foot={
        ask.call ? (
          <div className="ask-buttons ask-emergency-buttons">
            <Button look="danger" ref={firstButton} onClick={() => void call()}>
              <Icon name="phone" />
              {t('ask.emergency.call', { number: ask.shown })}
            </Button>
            <Button onClick={() => void cancel()}>{t('ask.cancel')}</Button>
          </div>
        ) : (
          <div className="ask-buttons">
            <Button look="primary" ref={firstButton} onClick={() => void cancel()}>
              {t('ask.close')}
            </Button>
          </div>
        )
      }
    >
      <div className="ask-reasons ask-danger">
        {!ask.call && <p className="ask-emergency-own">{t('ask.emergency.own-phone', { number: ask.shown })}</p>}
        {ask.call && <p>{t('ask.emergency.location')}</p>}
        {ask.call && demo && <p>{t('ask.emergency.demo')}</p>}
      </div>
      <p className="ask-emergency-note">
        {ask.call ? t('ask.emergency.say-where') : t('ask.emergency.policy')}
        {!ask.call && contact !== undefined && ` ${t('policy.contact', { contact })}`}
      </p>
      {ask.anonymousIgnored && ask.call && <p className="ask-emergency-note">{t('ask.emergency.shown')}</p>}
    </AskShell>
  );
}
