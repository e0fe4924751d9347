import { useDashboardState, useWords } from '../../store/dashboard-context';
import { SelectField } from '../../ui/SelectField';
import { SwitchField } from '../../ui/SwitchField';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';
import { DestinationList } from './DestinationList';
import { PolicyRemark } from './PolicyRemark';
import { UnwantedNumbers } from './UnwantedNumbers';
import './safety.css';

/** Ceilings to choose from, in calls within an hour. */
const ceilings = [10, 20, 30, 60, 120, 300, 1000];

/** What asks before it is dialled, what is never dialled, and what the organisation decides. */
export function SafetySettings({ settings, change }: SettingsProps) {
  const { t } = useWords();
  const lock = useLock();
  const policy = useDashboardState((state) => state.snapshot?.policy);
  const anonymous = useDashboardState(({ snapshot }) =>
    snapshot?.account.status === 'signed-in' ? snapshot.account.anonymous : undefined,
  );
  const offered = [...new Set([...ceilings, settings.callsPerHour])].sort((one, other) => one - other);

  return (
    <>
      {policy !== undefined && <PolicyRemark policy={policy} />}
      <p>{t(`safety.emergency.${policy?.emergency ?? 'ask'}`)}</p>
      {anonymous === 'supported' ? (
        <SwitchField
          label={t('safety.hide-number')}
          hint={t('safety.hide-number.hint')}
          on={settings.hideNumber}
          locked={lock('hideNumber')}
          onChange={(hideNumber) => change({ hideNumber })}
        />
      ) : (
        anonymous !== undefined && <p className="safety-remark">{t(`safety.hide-number.${anonymous.unsupported}`)}</p>
      )}
      <SelectField
        label={t('safety.calls-per-hour')}
        hint={t('safety.calls-per-hour.hint')}
        value={String(settings.callsPerHour)}
        options={offered.map((count) => ({ value: String(count), text: t('safety.calls-per-hour.count', { count }) }))}
        locked={lock('callsPerHour')}
        onChoose={(count) => change({ callsPerHour: Number(count) })}
      />
      <DestinationList
        title={t('safety.refused')}
        hint={t('safety.refused.hint')}
        entries={settings.refused}
        managed={policy?.refused ?? []}
        locked={lock('refused')}
        onChange={(refused) => change({ refused })}
      />
      <DestinationList
        title={t('safety.trusted')}
        hint={t('safety.trusted.hint')}
        entries={settings.trusted}
        managed={policy?.trusted ?? []}
        locked={lock('trusted')}
        onChange={(trusted) => change({ trusted })}
      />
      <UnwantedNumbers
        numbers={settings.unwanted}
        locked={lock('unwanted')}
        onChange={(unwanted) => change({ unwanted })}
      />
    </>
  );
}
