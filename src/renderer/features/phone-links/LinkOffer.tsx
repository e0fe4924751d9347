import { useId } from 'react';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { canOffer } from './handler-facts';
import { useLinkHandler } from './use-link-handler';
import './phone-links.css';

interface Props {
  /** After the person answered, and the card is gone. */
  readonly onAnswered: () => void;
}

/** Offers once to open phone links with Dialboard. It is quiet and in nobody's way; either answer takes it away for good. */
export function LinkOffer({ onAnswered }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const { status, problem, busy, make } = useLinkHandler();
  const titleId = useId();
  if (status === null || !canOffer(status)) return null;

  async function close() {
    // Also when it cannot be written it holds for this run, and there is nothing here for the person to mend.
    await settle(bridge.changeSettings({ linksOffered: true }));
    onAnswered();
  }
  async function accept() {
    if (await make()) await close();
  }

  return (
    <section className="link-offer" aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Icon name="link" />
        {t('links.offer.title')}
      </h2>
      <p>{t('links.offer.text')}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="link-buttons">
        <Button busy={busy} aria-disabled={busy} onClick={() => void accept()}>
          {t('links.offer.yes')}
        </Button>
        <Button look="quiet" onClick={() => void close()}>
          {t('links.offer.no')}
        </Button>
      </div>
    </section>
  );
}
