import { version } from '../../../../package.json';
import { useWords } from '../../store/dashboard-context';
import { DiagnosticReport } from '../diagnostics/DiagnosticReport';
import { Mark } from '../../ui/Mark';
import './about.css';

/** What this program is. */
export function AboutSettings() {
  const { t } = useWords();
  return (
    <>
      <div className="about">
        <Mark />
        <div>
          <p className="about-name">Dialboard</p>
          <p className="about-version">{t('settings.about.version', { version })}</p>
          <p>{t('app.tagline')}</p>
          <p className="about-licence">{t('settings.about.licence')}</p>
        </div>
      </div>
      <DiagnosticReport />
    </>
  );
}
