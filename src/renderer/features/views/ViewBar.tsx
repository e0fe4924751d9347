import { useWords } from '../../store/dashboard-context';
import { Icon } from '../../ui/Icon';
import { views, type View } from './views';
import './views.css';

interface Props {
  readonly view: View;
  /** Whether a call goes on, which is told beside the way to it. */
  readonly calling: boolean;
  readonly onView: (view: View) => void;
}

/** The bar at the bottom of a narrow window. */
export function ViewBar({ view, calling, onView }: Props) {
  const { t } = useWords();
  return (
    <nav className="view-bar" aria-label={t('views.title')}>
      {views.map(({ id, title, icon }) => (
        <button key={id} type="button" aria-current={id === view ? 'page' : undefined} onClick={() => onView(id)}>
          <span className={calling && id === 'dial' ? 'view-icon view-calling' : 'view-icon'}>
            <Icon name={icon} />
          </span>
          {t(title)}
        </button>
      ))}
    </nav>
  );
}
