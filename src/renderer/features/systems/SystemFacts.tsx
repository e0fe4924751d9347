import type { ProfileView } from '../../../shared/profile/profile-view';
import { wordsIn } from '../../../shared/profile/words-in';
import { useWords } from '../../store/dashboard-context';
import { Sureness } from './Sureness';

/** What to know of a system before signing in: what it needs, how sure that is, and where it was read. */
export function SystemFacts({ system }: { readonly system: ProfileView }) {
  const { t, locale } = useWords();
  return (
    <div className="system-facts">
      {system.note !== undefined && <p>{wordsIn(system.note, locale)}</p>}
      {!system.checks && <p>{t('systems.unchecked')}</p>}
      <details>
        <summary>
          <Sureness sureness={system.sureness} />
          {t('systems.sources')}
        </summary>
        <p>{t(`systems.sureness.${system.sureness}.hint`)}</p>
        <ul>
          {system.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
