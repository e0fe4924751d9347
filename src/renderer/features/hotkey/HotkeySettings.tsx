import { useState } from 'react';
import type { HotkeySetting } from '../../../shared/hotkey/hotkey-view';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { SelectField } from '../../ui/SelectField';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';
import { HotkeyChoice } from './HotkeyChoice';
import { HotkeyCommand } from './HotkeyCommand';
import './hotkey.css';

/** The hotkeys: which keys, what the first takes, and what happens with the number. */
export function HotkeySettings({ settings, change }: SettingsProps) {
  const { t } = useWords();
  const lock = useLock();
  const hotkey = useDashboardState((state) => state.snapshot?.hotkey);
  const boxCommand = useDashboardState((state) => state.snapshot?.boxHotkey.command) ?? null;
  const [recorded, setRecorded] = useState<HotkeySetting | null>(null);
  if (hotkey === undefined) return null;
  const { way, command } = hotkey;
  const record = (name: HotkeySetting) => (on: boolean) => setRecorded(on ? name : null);

  return (
    <>
      {way !== 'none' && (
        <HotkeyChoice
          name="hotkey"
          label={t('hotkey.keys')}
          hint={t('hotkey.hint')}
          locked={lock('hotkey')}
          hasUsual={settings.hotkey !== ''}
          recording={recorded === 'hotkey'}
          onRecord={record('hotkey')}
        />
      )}
      {command !== null && (
        <HotkeyCommand
          name="hotkey"
          command={command}
          text={t(way === 'portal' ? 'hotkey.portal' : 'hotkey.wayland')}
        />
      )}
      {hotkey.canTakeSelection && (
        <SelectField
          label={t('hotkey.takes')}
          hint={t('hotkey.takes.hint')}
          value={settings.hotkeyTakes}
          options={(['clipboard', 'selection'] as const).map((value) => ({ value, text: t(`hotkey.takes.${value}`) }))}
          locked={lock('hotkeyTakes')}
          onChoose={(hotkeyTakes) => change({ hotkeyTakes })}
        />
      )}
      <SelectField
        label={t('hotkey.ordinary')}
        hint={t('hotkey.ordinary.hint')}
        value={settings.ordinaryHotkey}
        options={(['ask', 'dial'] as const).map((value) => ({ value, text: t(`settings.ordinary.${value}`) }))}
        locked={lock('ordinaryHotkey')}
        onChoose={(ordinaryHotkey) => change({ ordinaryHotkey })}
      />
      {way !== 'none' && (
        <HotkeyChoice
          name="boxHotkey"
          label={t('hotkey.box')}
          hint={t('hotkey.box.hint')}
          locked={lock('boxHotkey')}
          hasUsual={false}
          recording={recorded === 'boxHotkey'}
          onRecord={record('boxHotkey')}
        />
      )}
      {boxCommand !== null && <HotkeyCommand name="boxHotkey" command={boxCommand} text={t('hotkey.box.wayland')} />}
    </>
  );
}
