import { useWords } from '../../store/dashboard-context';
import { SwitchField } from '../../ui/SwitchField';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';

/** How much Dialboard may come between the person and the work. */
export function QuietSettings({ settings, change }: SettingsProps) {
  const { t } = useWords();
  const lock = useLock();
  return (
    <>
      <SwitchField
        label={t('quiet.desk-phone')}
        hint={t('quiet.desk-phone.hint')}
        on={settings.deskPhone}
        locked={lock('deskPhone')}
        onChange={(deskPhone) => change({ deskPhone })}
      />
      <SwitchField
        label={t('quiet.links-wait')}
        hint={t('quiet.links-wait.hint')}
        on={settings.linksWait}
        locked={lock('linksWait')}
        onChange={(linksWait) => change({ linksWait })}
      />
    </>
  );
}
