import type { SignInForm } from '../../../shared/credentials';
import { connectionParts, failedPart, type ConnectionTest } from '../../../shared/connection-test';
import type { Translate } from '../../../shared/messages';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { TestedPart } from './TestedPart';
import { useConnectionTest } from './use-connection-test';
import './connection-test.css';

interface Props {
  readonly form?: () => SignInForm | undefined;
  readonly onClose: () => void;
}

/** The parts of the way to the PBX, each as it is tested. The test begins when it opens. */
export default function ConnectionTestDialog({ form, onClose }: Props) {
  const { t } = useWords();
  const { busy, test, problem, run } = useConnectionTest(form);
  return (
    <Dialog title={t('connection-test.title')} className="connection-test" onClose={onClose}>
      {test !== null && (
        <p className="connection-test-to">
          {test.proxy === undefined
            ? t('connection-test.to', { host: test.host })
            : t('connection-test.through', { host: test.host, proxy: test.proxy })}
        </p>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
      {test !== null && (
        <ol className="tested-parts">
          {connectionParts.map((part) => (
            <TestedPart key={part} part={part} state={test.parts[part]} />
          ))}
        </ol>
      )}
      <p className="connection-test-said" role="status">
        {busy ? t('connection-test.trying') : test !== null && said(test, t)}
      </p>
      <div className="dialog-buttons">
        <Button busy={busy} aria-disabled={busy} onClick={run}>
          {t('connection-test.again')}
        </Button>
        <Button look="primary" autoFocus onClick={onClose}>
          {t('connection-test.close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** What came of it, in one sentence. */
function said(test: ConnectionTest, t: Translate): string {
  const part = failedPart(test);
  return part === undefined
    ? t('connection-test.works')
    : t('connection-test.fails', { part: t(`connection-test.part.${part}`) });
}
