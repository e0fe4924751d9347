import { locales } from '../../../shared/locale';
import { themes } from '../../../shared/settings';
import { useWords } from '../../store/dashboard-context';
import { ChoiceField } from '../../ui/ChoiceField';
import { SelectField } from '../../ui/SelectField';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';

/** Languages are named in themselves, so that everybody finds their own. */
const ownNames = { en: 'English', nl: 'Nederlands', ro: 'Română' } as const;

/** How Dialboard looks, and which language it speaks. */
export function AppearanceSettings({ settings, change }: SettingsProps) {
  const { t } = useWords();
  const lock = useLock();
  return (
    <>
      <ChoiceField
        label={t('settings.theme')}
        hint={t('settings.theme.hint')}
        value={settings.theme}
        options={themes.map((theme) => ({ value: theme, text: t(`settings.theme.${theme}`) }))}
        locked={lock('theme')}
        onChoose={(theme) => change({ theme })}
      />
      <SelectField
        label={t('settings.language')}
        hint={t('settings.language.hint')}
        value={settings.language}
        options={[
          { value: 'system', text: t('settings.language.system') },
          ...locales.map((locale) => ({ value: locale, text: ownNames[locale] })),
        ]}
        locked={lock('language')}
        onChoose={(language) => change({ language })}
      />
    </>
  );
}
