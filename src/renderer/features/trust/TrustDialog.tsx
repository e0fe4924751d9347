import { useEffect, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import type { TrustOffer, TrustPlace, TrustView } from '../../../shared/trust';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Locked } from '../../ui/Locked';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { CertificateList } from './CertificateList';
import { useTrustLock } from './use-trust-lock';
import './trust.css';

/** What the dialog is opened with. */
export interface TrustDialogProps {
  readonly at: TrustPlace;
  /** What the account trusts already. */
  readonly trusted?: TrustView | undefined;
  /** The person decided for an offer. */
  readonly onTrust: (id: string) => void;
  readonly onClose: () => void;
}

/**
 * Shows the certificate of a server, and lets the person trust it or choose the authorities that vouch for it, for one account.
 * Nothing was sent to the server so far.
 */
export default function TrustDialog({ at, trusted, onTrust, onClose }: TrustDialogProps) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const locked = useTrustLock();
  const [offer, setOffer] = useState<TrustOffer | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let here = true;
    void settle(bridge.lookAtCertificate(at)).then((outcome) => {
      if (!here) return;
      if (outcome.ok) setOffer(outcome.value);
      else setProblem(outcome.problem);
    });
    return () => {
      here = false;
    };
  }, [bridge, at]);

  async function chooseAuthority() {
    const outcome = await settle(bridge.chooseAuthority(at));
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok && outcome.value !== null) setOffer(outcome.value);
  }

  return (
    <Dialog title={t('trust.title')} className="trust-dialog" onClose={onClose}>
      <p role="status">{offer === null && problem === null && t('trust.looking')}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      {offer !== null && <Offer offer={offer} trusted={trusted} />}
      {locked !== undefined && <Locked reason={locked} />}
      <div className="dialog-buttons">
        <Button autoFocus onClick={onClose}>
          {t('ask.cancel')}
        </Button>
        {locked === undefined && <Button onClick={() => void chooseAuthority()}>{t('trust.choose-authority')}</Button>}
        {locked === undefined && offer !== null && isInTime(offer) && (
          <Button look="danger" onClick={() => onTrust(offer.id)}>
            {t(`trust.take.${offer.kind}`)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function Offer({ offer, trusted }: { readonly offer: TrustOffer; readonly trusted: TrustView | undefined }) {
  const { t } = useDashboard().words;
  const before = trusted?.kind === 'certificate' && offer.kind === 'certificate' ? trusted.certificates : [];
  const changed = before.some(({ fingerprint }) => fingerprint !== offer.certificates[0]?.fingerprint);
  return (
    <>
      {changed && (
        <Notice tone="warning">
          <p>{t('trust.changed')}</p>
        </Notice>
      )}
      {!isInTime(offer) && (
        <Notice tone="problem">
          <p>{t('trust.out-of-time')}</p>
        </Notice>
      )}
      <h3>{t(`trust.shown.${offer.kind}`)}</h3>
      <CertificateList certificates={offer.certificates} />
      {changed && (
        <>
          <h3>{t('trust.before')}</h3>
          <CertificateList certificates={before} />
        </>
      )}
      <p>{t('trust.compare')}</p>
      <p className="trust-hint">{t(`trust.hint.${offer.kind}`)}</p>
    </>
  );
}

/** Whether all certificates of an offer are valid today. */
function isInTime({ certificates }: TrustOffer): boolean {
  const now = Date.now();
  return certificates.every(({ validFrom, validTo }) => validFrom <= now && now <= validTo);
}
