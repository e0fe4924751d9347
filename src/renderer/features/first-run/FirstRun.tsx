import { useId } from 'react';
import { settle } from '../../bridge';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { canOffer } from '../phone-links/handler-facts';
import { LinkOfferCard } from '../phone-links/LinkOfferCard';
import { useLinkHandler } from '../phone-links/use-link-handler';
import { HotkeyStep } from './HotkeyStep';
import './first-run.css';

interface Props {
  /** Whoever only looks around in the demo is not asked to change the system. */
  readonly demo: boolean;
  /** After a step, when what was pressed is gone. */
  readonly onStep: () => void;
}

/** The first steps after signing in, one at a time, each of which can be skipped. They stand where no call is yet. */
export default function FirstRun({ demo, onStep }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const handler = useLinkHandler();
  const offered = useDashboardState((state) => state.snapshot?.settings.linksOffered) ?? true;
  const titleId = useId();
  // Until it is known whether the first of them is needed nothing is shown, so that none flashes by.
  if (!demo && !offered && handler.status === null && handler.problem === null) return null;
  const links = !demo && !offered && handler.status !== null && canOffer(handler.status);

  async function end() {
    await settle(bridge.changeSettings({ firstRun: 'over', ...(demo ? {} : { linksOffered: true }) }));
    onStep();
  }

  return (
    <section className="first-run" aria-labelledby={titleId}>
      <div className="first-run-bar">
        <p id={titleId}>{t('first-run.step', { step: links ? 2 : 3 })}</p>
        {links && (
          <Button look="quiet" onClick={() => void end()}>
            {t('first-run.skip-all')}
          </Button>
        )}
      </div>
      {links ? <LinkOfferCard handler={handler} onAnswered={onStep} /> : <HotkeyStep onDone={() => void end()} />}
    </section>
  );
}
