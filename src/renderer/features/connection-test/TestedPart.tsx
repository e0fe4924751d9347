import type { ConnectionPart, PartState } from '../../../shared/connection-test';
import { useWords } from '../../store/dashboard-context';
import { Icon } from '../../ui/Icon';

interface Props {
  readonly part: ConnectionPart;
  readonly state: PartState;
}

/** One part: how it stands, and of one that failed what happened and what to do. */
export function TestedPart({ part, state }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <li className={`tested-part part-${state.is}`}>
      <span className="part-sign">
        {state.is === 'good' && <Icon name="done" />}
        {state.is === 'failed' && <Icon name="problem" />}
      </span>
      <span className="part-name">{t(`connection-test.part.${part}`)}</span>
      <span className="part-state">{t(`connection-test.is.${state.is}`)}</span>
      {state.is === 'skipped' && <p className="part-more">{t(`connection-test.skipped.${part}`)}</p>}
      {state.is === 'failed' && (
        <div className="part-more">
          <p>{words.problem(state.problem)}</p>
          {state.problem.said !== undefined && (
            <p>
              {t('problem.said')} <q>{state.problem.said}</q>
            </p>
          )}
        </div>
      )}
    </li>
  );
}
