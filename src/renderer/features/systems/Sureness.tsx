import type { Sureness as Level } from '../../../shared/profile/profile';
import { useWords } from '../../store/dashboard-context';
import './systems.css';

/** How sure a profile is of what it says, in a word, with the whole sentence to hover. */
export function Sureness({ sureness }: { readonly sureness: Level }) {
  const { t } = useWords();
  return (
    <span className={`sureness sureness-${sureness}`} title={t(`systems.sureness.${sureness}.hint`)}>
      {t(`systems.sureness.${sureness}`)}
    </span>
  );
}
