import { useWords } from '../../store/dashboard-context';
import { SwitchField } from '../../ui/SwitchField';
import type { SettingsProps } from '../settings/section';

/** How much Dialboard may come between the person and the work. */
export function QuietSettings({ settings, change }: SettingsProps) {
  const { t } = useWords();
  return (
    <>
      <SwitchField
        label={t('quiet.desk-phone')}
        hint={t('quiet.desk-phone.hint')}
        on={settings.deskPhone}
        onChange={(deskPhone) => change({ deskPhone })}
      />
      <SwitchField
        label={t('quiet.links-wait')}
        hint={t('quiet.links-wait.hint')}
        on={settings.linksWait}
        onChange={(linksWait) => change({ linksWait })}
      />
    </>
  );
}
