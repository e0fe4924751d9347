import { useRef, useState } from 'react';
import { describeAccelerator } from '../../../shared/hotkey/accelerator';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Locked } from '../../ui/Locked';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SelectField } from '../../ui/SelectField';
import type { SettingsProps } from '../settings/section';
import { useLock } from '../settings/use-lock';
import { HotkeyCommand } from './HotkeyCommand';
import { HotkeyConflict } from './HotkeyConflict';
import { HotkeyRecorder } from './HotkeyRecorder';
import { HotkeyKeys } from './HotkeyKeys';
import { useHotkey } from './use-hotkey';
import './hotkey.css';

/** The hotkey: which keys, what they take, and what happens with the number. */
export function HotkeySettings({ settings, change }: SettingsProps) {
  const { t } = useWords();
  const lock = useLock();
  const hotkey = useDashboardState((state) => state.snapshot?.hotkey);
  const { problem, choose, pause } = useHotkey();
  const changeButton = useRef<HTMLButtonElement>(null);
  const [recording, setRecording] = useState(false);
  const [said, setSaid] = useState('');
  if (hotkey === undefined) return null;
  const { platform, way, active, command } = hotkey;
  const locked = lock('hotkey');

  function record(on: boolean) {
    setRecording(on);
    setSaid('');
    pause(on);
  }
  async function take(accelerator: string) {
    setRecording(false);
    const worked = await choose(accelerator);
    const now =
      accelerator === 'off'
        ? t('hotkey.now.none')
        : t('hotkey.now', { keys: describeAccelerator(accelerator, platform) });
    setSaid(worked && accelerator !== '' ? now : '');
    changeButton.current?.focus();
  }

  return (
    <>
      {way !== 'none' && (
        <div className="hotkey">
          <div className="hotkey-text">
            <p className="hotkey-name">{t('hotkey.keys')}</p>
            <p className="field-hint">{t('hotkey.hint')}</p>
          </div>
          {recording ? (
            <HotkeyRecorder
              platform={platform}
              onPressed={(accelerator) => void take(accelerator)}
              onCancel={() => {
                record(false);
                // Once the buttons are back.
                requestAnimationFrame(() => changeButton.current?.focus());
              }}
            />
          ) : (
            <div className="hotkey-choice">
              <p className="hotkey-active">
                {active === null ? t('hotkey.none') : <HotkeyKeys accelerator={active} platform={platform} />}
              </p>
              {locked === undefined ? (
                <div className="hotkey-buttons">
                  <Button ref={changeButton} onClick={() => record(true)}>
                    {t('hotkey.change')}
                  </Button>
                  {settings.hotkey !== '' && (
                    <Button look="quiet" onClick={() => void take('')}>
                      {t('hotkey.usual')}
                    </Button>
                  )}
                  {active !== null && (
                    <Button look="quiet" onClick={() => void take('off')}>
                      {t('hotkey.off')}
                    </Button>
                  )}
                </div>
              ) : (
                <Locked reason={locked} />
              )}
            </div>
          )}
          <p className="hotkey-said" role="status">
            {said}
          </p>
        </div>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
      {locked === undefined && <HotkeyConflict hotkey={hotkey} onChoose={(accelerator) => void take(accelerator)} />}
      {command !== null && <HotkeyCommand command={command} portal={way === 'portal'} />}
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
    </>
  );
}
