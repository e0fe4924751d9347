import { useId, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { ProblemNotice } from '../../ui/ProblemNotice';
import './diagnostics.css';

/** The diagnostic report: it is shown before it can be copied, and what is copied is what was shown. */
export function DiagnosticReport() {
  const { bridge } = useDashboard();
  const { t } = useWords();
  const id = useId();
  const [report, setReport] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function show() {
    const outcome = await settle(bridge.diagnosticReport());
    setCopied(false);
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) setReport(outcome.value);
  }
  async function copy() {
    const outcome = await settle(bridge.copyDiagnosticReport());
    setCopied(outcome.ok);
    setProblem(outcome.ok ? null : outcome.problem);
  }

  return (
    <div className="diagnostics" role="group" aria-labelledby={id}>
      <h4 id={id}>{t('diagnostics.title')}</h4>
      <p>{t('diagnostics.text')}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      {report !== null && (
        <pre className="diagnostics-report" tabIndex={0} aria-labelledby={id}>
          {report}
        </pre>
      )}
      <div className="diagnostics-buttons">
        {report === null ? (
          <Button onClick={() => void show()}>{t('diagnostics.show')}</Button>
        ) : (
          <Button look="primary" onClick={() => void copy()}>
            {t('diagnostics.copy')}
          </Button>
        )}
        <p role="status">{copied && t('diagnostics.copied')}</p>
      </div>
    </div>
  );
}
