import { useId, useRef, useState } from 'react';
import { describeAccelerator } from '../../../shared/hotkey/accelerator';
import type { HotkeySetting } from '../../../shared/hotkey/hotkey-view';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Locked } from '../../ui/Locked';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { HotkeyConflict } from './HotkeyConflict';
import { HotkeyKeys } from './HotkeyKeys';
import { HotkeyRecorder } from './HotkeyRecorder';
import { useHotkey } from './use-hotkey';

interface Props {
  readonly name: HotkeySetting;
  readonly label: string;
  readonly hint: string;
  /** Set when it cannot be changed, and why. */
  readonly locked: string | undefined;
  /** Whether there are usual keys to go back to, which are not chosen now. */
  readonly hasUsual: boolean;
  /** Whether its new keys are being pressed: of one hotkey at a time. */
  readonly recording: boolean;
  readonly onRecord: (on: boolean) => void;
}

/** One hotkey: which keys it has, and the way to others. */
export function HotkeyChoice({ name, label, hint, locked, hasUsual, recording, onRecord }: Props) {
  const { t } = useWords();
  const hotkey = useDashboardState((state) => state.snapshot?.[name]);
  const { problem, choose, pause } = useHotkey(name);
  const changeButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [said, setSaid] = useState('');
  if (hotkey === undefined) return null;
  const { platform, active } = hotkey;

  function record(on: boolean) {
    onRecord(on);
    setSaid('');
    pause(on);
  }
  async function take(accelerator: string) {
    onRecord(false);
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
      <div className="hotkey" role="group" aria-labelledby={id}>
        <div className="hotkey-text">
          <p className="hotkey-name" id={id}>
            {label}
          </p>
          <p className="field-hint">{hint}</p>
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
                  {t(active === null && name === 'boxHotkey' ? 'hotkey.choose' : 'hotkey.change')}
                </Button>
                {hasUsual && (
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
      {problem !== null && <ProblemNotice problem={problem} />}
      {locked === undefined && <HotkeyConflict hotkey={hotkey} onChoose={(accelerator) => void take(accelerator)} />}
    </>
  );
}
