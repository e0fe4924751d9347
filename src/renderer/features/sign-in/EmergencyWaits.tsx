import { useDashboardState, useWords } from '../../store/dashboard-context';
import { SpokenNumber } from '../../ui/SpokenNumber';
import './emergency-waits.css';

/** Somebody clicked an emergency number while nobody is signed in: says at once that it has to be called in another way. */
export function EmergencyWaits() {
  const { t } = useWords();
  const number = useDashboardState((state) => state.snapshot?.emergencyWaits) ?? null;
  if (number === null) return null;
  return (
    <section className="emergency-waits" role="alert">
      <p className="emergency-waits-number">
        <SpokenNumber shown={number} />
      </p>
      <h2>{t('sign-in.emergency', { number })}</h2>
      <p>{t('sign-in.emergency.text', { number })}</p>
    </section>
  );
}
