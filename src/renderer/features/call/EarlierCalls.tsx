import type { Call } from '../../../shared/call';
import { useWords } from '../../store/dashboard-context';

interface Props {
  /** The newest first. */
  readonly calls: readonly Call[];
  /** Puts a number in the field. Nothing is dialled. */
  readonly onPick: (number: string) => void;
}

/** The other calls of this run. */
export function EarlierCalls({ calls, onPick }: Props) {
  const { t, time } = useWords();
  return (
    <section className="earlier">
      <h2>{t('earlier.title')}</h2>
      {calls.length === 0 && <p>{t('earlier.empty')}</p>}
      <ul>
        {calls.map((call) => (
          <li key={call.id}>
            <button
              type="button"
              title={t('earlier.use', { number: call.shown })}
              onClick={() => {
                onPick(call.shown);
              }}
            >
              <span className="earlier-number">{call.shown}</span>{' '}
              <span className={`earlier-outcome earlier-${call.state}`}>
                {call.reason === undefined ? t(`call.state.${call.state}`) : t(`call.reason.${call.reason}`)}
              </span>{' '}
              <time>{time(call.timeline[0]?.at ?? 0)}</time>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
