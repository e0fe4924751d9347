import { useWords } from '../../store/dashboard-context';
import type { View } from './views';
import './views.css';

interface Props {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Chooses between recents and contacts where a wide window has room for one of the two. */
export function ListSwitch({ view, onView }: Props) {
  const { t } = useWords();
  return (
    <div className="list-switch" role="group" aria-label={t('views.lists')}>
      {(['recents', 'contacts'] as const).map((id) => {
        const shown = (id === 'contacts') === (view === 'contacts');
        return (
          <button key={id} type="button" aria-pressed={shown} onClick={() => onView(id)}>
            {t(`${id}.title`)}
          </button>
        );
      })}
    </div>
  );
}
