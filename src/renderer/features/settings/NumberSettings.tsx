import { useMemo, type SyntheticEvent } from 'react';
import { numberFormats } from '../../../shared/settings';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Field } from '../../ui/Field';
import { SelectField } from '../../ui/SelectField';
import { SwitchField } from '../../ui/SwitchField';
import { NumberPreview } from './NumberPreview';
import { namedRegions } from './regions';
import type { SettingsProps } from './section';
import { useLock } from './use-lock';

/** The longest extension that can be set, in digits. */
const longestExtension = 8;
const extensionLengths = Array.from({ length: longestExtension + 1 }, (_, digits) => digits);

/** How numbers are read and handed over. */
export function NumberSettings({ settings, change }: SettingsProps) {
  const words = useWords();
  const { t } = words;
  const lock = useLock();
  const region = useDashboardState((state) => state.snapshot?.region) ?? '';
  const regions = useMemo(() => namedRegions(words), [words]);
  // Which region the system has is known only while it is the one in use.
  const system =
    settings.region === ''
      ? t('settings.region.system.named', { country: words.country(region) })
      : t('settings.region.system');

  function changePrefix({ currentTarget }: SyntheticEvent<HTMLInputElement>) {
    const prefix = currentTarget.value.replace(/[^0-9*#]/g, '');
    if (prefix !== currentTarget.value) currentTarget.value = prefix;
    change({ outsideLinePrefix: prefix });
  }

  return (
    <>
      <SelectField
        label={t('settings.region')}
        hint={t('settings.region.hint')}
        value={settings.region}
        options={[{ value: '', text: system }, ...regions.map(({ code, name }) => ({ value: code, text: name }))]}
        locked={lock('region')}
        onChoose={(code) => change({ region: code })}
      />
      <SelectField
        label={t('settings.internal')}
        hint={t('settings.internal.hint')}
        value={String(settings.internalMaxLength)}
        options={extensionLengths.map((digits) => ({
          value: String(digits),
          text: t('settings.internal.digits', { digits }),
        }))}
        locked={lock('internalMaxLength')}
        onChoose={(digits) => change({ internalMaxLength: Number(digits) })}
      />
      <SelectField
        label={t('settings.format')}
        hint={t('settings.format.hint')}
        value={settings.numberFormat}
        options={numberFormats.map((format) => ({ value: format, text: t(`settings.format.${format}`) }))}
        locked={lock('numberFormat')}
        onChoose={(format) => change({ numberFormat: format })}
      />
      <Field
        label={t('settings.prefix')}
        hint={t('settings.prefix.hint')}
        defaultValue={settings.outsideLinePrefix}
        placeholder={t('settings.prefix.none')}
        maxLength={4}
        inputMode="tel"
        autoComplete="off"
        spellCheck={false}
        locked={lock('outsideLinePrefix')}
        onInput={changePrefix}
      />
      {settings.outsideLinePrefix !== '' && (
        <SwitchField
          label={t('settings.prefix-emergency')}
          hint={t('settings.prefix-emergency.hint')}
          on={settings.prefixEmergency}
          locked={lock('prefixEmergency')}
          onChange={(prefixEmergency) => change({ prefixEmergency })}
        />
      )}
      <NumberPreview />
    </>
  );
}
