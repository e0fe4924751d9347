import { useWords } from '../../store/dashboard-context';
import { Mark } from '../../ui/Mark';

/** The mark, the name and what it is for. */
export function Brand() {
  const { t } = useWords();
  return (
    <header className="brand">
      <Mark />
      <div>
        <h1>Dialboard</h1>
        <p>{t('app.tagline')}</p>
      </div>
    </header>
  );
}
