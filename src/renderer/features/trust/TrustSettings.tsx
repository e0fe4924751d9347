import { useState } from 'react';
import type { Problem } from '../../../shared/problem';
import type { TrustView } from '../../../shared/trust';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { CertificateList } from './CertificateList';
import { TrustButton } from './TrustButton';
import './trust.css';

interface Props {
  /** What the account trusts beside the authorities of the system. */
  readonly trust: TrustView | undefined;
}

/** Whom the account in use trusts, and how that is changed. */
export function TrustSettings({ trust }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const [problem, setProblem] = useState<Problem | null>(null);

  async function change(id: string | null) {
    const outcome = await settle(bridge.changeTrust({ id }));
    setProblem(outcome.ok ? null : outcome.problem);
  }

  return (
    <div className="trust-settings">
      <h4>{t('trust.title')}</h4>
      <p>{t(`trust.is.${trust?.kind ?? 'system'}`)}</p>
      {trust !== undefined && <CertificateList certificates={trust.certificates} />}
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="trust-buttons">
        <TrustButton at={() => null} trusted={trust} onTrust={(id) => void change(id)} />
        {trust !== undefined && <Button onClick={() => void change(null)}>{t('trust.remove')}</Button>}
      </div>
    </div>
  );
}
