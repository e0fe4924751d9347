import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useUnwanted, type UnwantedPlace } from './unwanted';
import './unwanted.css';

interface Props {
  readonly place: UnwantedPlace;
  /** Tells only of this number. */
  readonly number?: string | undefined;
}

/** What marking a number did, the way back, and what to do about malicious calls, which Dialboard cannot keep away. */
export function UnwantedNotice({ place, number }: Props) {
  const { t, problem: problemText } = useWords();
  const { news, undo, close } = useUnwanted();
  if (news?.place !== place || (place === 'call' && news.number !== number)) return null;
  const { shown, marked, problem, locked } = news;
  return (
    <div className="unwanted-notice">
      <Notice tone={problem === undefined ? 'info' : 'problem'} urgent>
        {problem !== undefined && <p>{problemText(problem)}</p>}
        {locked !== undefined && <p>{locked}</p>}
        {marked !== null && <p>{t(`safety.unwanted.${marked ? 'marked' : 'unmarked'}`, { number: shown })}</p>}
        {marked !== false && <p>{t('safety.unwanted.report')}</p>}
        <p className="unwanted-buttons">
          {marked !== null && <Button onClick={undo}>{t('safety.unwanted.undo')}</Button>}
          <Button look="quiet" onClick={close}>
            {t('ask.close')}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
