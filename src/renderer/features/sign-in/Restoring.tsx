import { useWords } from '../../store/dashboard-context';
import { Mark } from '../../ui/Mark';
import './sign-in.css';

/** While the keychain is asked. It stays invisible for a moment, since the answer is mostly there at once. */
export function Restoring() {
  const { t } = useWords();
  return (
    <main className="restoring">
      <Mark />
      <h1>Dialboard</h1>
      <p role="status">{t('restoring.text')}</p>
    </main>
  );
}
