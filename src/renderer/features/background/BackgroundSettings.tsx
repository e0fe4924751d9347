import { useDashboardState, useWords } from '../../store/dashboard-context';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SelectField } from '../../ui/SelectField';
import { SwitchField } from '../../ui/SwitchField';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';
import { useStartAtLogin } from './use-start-at-login';

/** Starting with the session, and what closing the window means. */
export function BackgroundSettings({ settings, change }: SettingsProps) {
  const { t } = useWords();
  const lock = useLock();
  const tray = useDashboardState((state) => state.snapshot?.tray) ?? false;
  const { status, problem, set } = useStartAtLogin();

  return (
    <>
      {problem !== null && <ProblemNotice problem={problem} />}
      <SwitchField
        label={t('background.login')}
        hint={t('background.login.hint')}
        on={status?.on ?? false}
        locked={status?.fixed === undefined ? undefined : t(`background.login.${status.fixed}`)}
        onChange={set}
      />
      <SelectField
        label={t('background.close')}
        hint={t(tray ? 'background.close.hint' : 'background.close.no-tray')}
        value={settings.closeToTray ? 'tray' : 'quit'}
        options={(['tray', 'quit'] as const).map((value) => ({ value, text: t(`background.close.${value}`) }))}
        locked={lock('closeToTray')}
        onChoose={(place) => change({ closeToTray: place === 'tray' })}
      />
    </>
  );
}
