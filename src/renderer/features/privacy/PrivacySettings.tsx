import { useWords } from '../../store/dashboard-context';
import { Facts } from '../../ui/Facts';
import { keptThings } from './kept-things';

/** What is kept, and where. */
export function PrivacySettings() {
  const { t } = useWords();
  return (
    <>
      <p>{t('settings.privacy.intro')}</p>
      <Facts facts={keptThings.map(({ what, where }) => [t(what), t(where)] as const)} />
      <p>{t('settings.privacy.nothing')}</p>
    </>
  );
}
