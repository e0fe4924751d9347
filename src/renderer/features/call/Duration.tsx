import { useEffect, useState } from 'react';
import { useWords } from '../../store/dashboard-context';
import { formatDuration } from './current-call';

interface Props {
  /** Milliseconds since 1970. */
  readonly from: number;
  /** When it ended; null while it goes on. */
  readonly to: number | null;
}

/** How long the two have been talking. It ticks in silence: a screen reader would speak every second otherwise. */
export function Duration({ from, to }: Props) {
  const { t } = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (to !== null) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [to]);
  return (
    <span className="call-duration" role="timer" aria-live="off" aria-label={t('call.duration')}>
      {formatDuration((to ?? now) - from)}
    </span>
  );
}
