import { useId } from 'react';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { ProblemNotice } from '../../ui/ProblemNotice';
import type { useLinkHandler } from './use-link-handler';
import './phone-links.css';

interface Props {
  readonly handler: ReturnType<typeof useLinkHandler>;
  /** After the person answered, and the card is gone. */
  readonly onAnswered: () => void;
}

/** Offers to open phone links with Dialboard; either answer takes it away for good. */
export function LinkOfferCard({ handler, onAnswered }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const { problem, busy, make } = handler;
  const titleId = useId();

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
