import { useEffect, useRef } from 'react';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { SpokenNumber } from '../../ui/SpokenNumber';
import './emergency-waits.css';

/** Somebody wanted an emergency number called while nobody is signed in: says at once that it has to be called in another way. */
export function EmergencyWaits() {
  const { t } = useWords();
  const number = useDashboardState((state) => state.snapshot?.emergencyWaits) ?? null;
  const notice = useRef<HTMLElement>(null);
  // The field that has the focus may have scrolled it away in a low window.
  useEffect(() => notice.current?.scrollIntoView(), [number]);
  if (number === null) return null;
  return (
    <section ref={notice} className="emergency-waits" role="alert">
      <p className="emergency-waits-number">
        <SpokenNumber shown={number} />
      </p>
      <h2>{t('sign-in.emergency', { number })}</h2>
      <p>{t('sign-in.emergency.text', { number })}</p>
    </section>
  );
}
