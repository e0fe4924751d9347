import type { Problem } from '../../../shared/problem';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Locked } from '../../ui/Locked';
import { ProblemNotice } from '../../ui/ProblemNotice';
import './unwanted.css';

interface Props {
  /** The number as people write it. */
  readonly shown: string;
  /** Why it was not marked. */
  readonly problem: Problem | undefined;
  /** Why it cannot be marked: the organisation decides. */
  readonly locked: string | undefined;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** What marking a number did, the way back, and what to do about malicious calls, which Dialboard cannot keep away. */
export function UnwantedDialog({ shown, problem, locked, onUndo, onClose }: Props) {
  const { t } = useWords();
  const marked = problem === undefined && locked === undefined;
  return (
    <Dialog
      title={t(marked ? 'safety.unwanted.marked' : 'safety.unwanted.not-marked', { number: shown })}
      className="unwanted-dialog"
      onClose={onClose}
    >
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {locked !== undefined && <Locked reason={locked} />}
      {marked && <p>{t('safety.unwanted.hint')}</p>}
      <p>{t('safety.unwanted.report')}</p>
      <div className="dialog-buttons">
        {marked && <Button onClick={onUndo}>{t('safety.unwanted.undo')}</Button>}
        <Button look="primary" onClick={onClose} autoFocus>
          {t('ask.close')}
        </Button>
      </div>
    </Dialog>
  );
}
