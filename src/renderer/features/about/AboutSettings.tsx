import { useState } from 'react';
import { version } from '../../../../package.json';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import type { SettingsProps } from '../settings/section';
import { DiagnosticReport } from '../diagnostics/DiagnosticReport';
import { Mark } from '../../ui/Mark';
import './about.css';

/** What this program is. */
export function AboutSettings({ change }: SettingsProps) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);

  function openFirstRun() {
    change({ firstRun: 'begun', linksOffered: false });
    setOpened(true);
  }
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
      <div className="about-first-run">
        <Button onClick={openFirstRun}>{t('first-run.open')}</Button>
        <p role="status">{opened && t('first-run.opened')}</p>
      </div>
      <DiagnosticReport />
    </>
  );
}
