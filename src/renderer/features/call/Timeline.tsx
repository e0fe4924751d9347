import type { Call } from '../../../shared/call';
import { useWords } from '../../store/dashboard-context';

interface Props {
  readonly steps: Call['timeline'];
}

/** What the PBX reported, and when. */
export function Timeline({ steps }: Props) {
  const { t, time } = useWords();
  return (
    <ol className="timeline" aria-label={t('call.timeline')}>
      {steps.map((step) => (
        <li key={step.state} className={`timeline-${step.state}`}>
          <span>{t(`call.state.${step.state}`)}</span>
          <time dateTime={new Date(step.at).toISOString()}>{time(step.at, 'second')}</time>
        </li>
      ))}
    </ol>
  );
}
