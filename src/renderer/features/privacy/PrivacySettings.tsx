import { keepPeriods } from '../../../shared/settings';
import { SelectField } from '../../ui/SelectField';
import { NotKeptNotice } from '../keeping/NotKeptNotice';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';
import { KeptThings } from './KeptThings';
import { Rights } from './Rights';
import { usePrivacyWords } from './privacy-words';
import './privacy.css';

/** What is kept, and what the person may do about it. */
export function PrivacySettings({ settings, change }: SettingsProps) {
  const say = usePrivacyWords();
  const lock = useLock();
  return (
    <>
      <SelectField
        label={say('privacy.keep')}
        hint={say('privacy.keep.hint')}
        value={settings.keepRecents}
        options={keepPeriods.map((period) => ({ value: period, text: say(`privacy.keep.${period}`) }))}
        locked={lock('keepRecents')}
        onChoose={(period) => change({ keepRecents: period })}
      />
      <NotKeptNotice name="recents" />
      <Rights />
      <KeptThings />
    </>
  );
}
