import { useEffect } from 'react';
import { settle } from '../../bridge';
import type { HotkeyTrial } from '../../../shared/hotkey/hotkey-trial';
import type { Words } from '../../i18n';
import { useDashboard, useDashboardState } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { Icon } from '../../ui/Icon';
import { HotkeyCommand } from '../hotkey/HotkeyCommand';
import { HotkeyKeys } from '../hotkey/HotkeyKeys';

/** A number that belongs to nobody: Ofcom keeps these free for stories. */
const sample = '+44 20 7946 0958';

interface Props {
  readonly onDone: () => void;
}

/** The hotkey: which keys, and whether they reach Dialboard. While it is tried a press dials nothing. */
export function HotkeyStep({ onDone }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const hotkey = useDashboardState((state) => state.snapshot?.hotkey);
  const trial = useDashboardState((state) => state.snapshot?.hotkeyTrial) ?? null;
  const { active = null, command = null, platform = 'linux', way } = hotkey ?? {};
  const tryIt = (on: boolean) => void settle(bridge.tryHotkey({ on }));
  useEffect(() => () => void settle(bridge.tryHotkey({ on: false })), [bridge]);

  return (
    <>
      <h2>
        <Icon name="hotkey" />
        {t('first-run.hotkey.title')}
      </h2>
      {active !== null && (
        <>
          <p>
            <HotkeyKeys accelerator={active} platform={platform} />
          </p>
          <p>{t('first-run.hotkey.text')}</p>
          <p className="first-run-sample">
            {t('first-run.hotkey.sample', { number: sample.replaceAll(' ', '\u00a0') })}
            <CopyButton text={sample} label={t('first-run.hotkey.copy', { number: sample })} />
          </p>
        </>
      )}
      {active === null && command === null && <p>{t('first-run.hotkey.none')}</p>}
      {command !== null && (
        <HotkeyCommand
          name="hotkey"
          command={command}
          text={t(way === 'portal' ? 'hotkey.portal' : 'hotkey.wayland')}
        />
      )}
      <p className={`first-run-said ${trial?.is ?? ''}`} aria-live="polite">
        {trial !== null && said(trial, words)}
      </p>
      <div className="first-run-buttons">
        {active !== null && (
          <Button aria-pressed={trial?.is === 'waiting'} onClick={() => tryIt(trial?.is !== 'waiting')}>
            {t(trial?.is === 'received' ? 'first-run.hotkey.again' : 'first-run.hotkey.try')}
          </Button>
        )}
        <Button look="quiet" onClick={onDone}>
          {t(trial?.is === 'received' ? 'first-run.done' : 'first-run.skip')}
        </Button>
      </div>
    </>
  );
}

function said(trial: HotkeyTrial, { t }: Words): string {
  if (trial.is === 'waiting') return t('first-run.hotkey.waiting');
  return trial.found === 'number'
    ? t('first-run.hotkey.received', { number: trial.shown })
    : t(`first-run.hotkey.received.${trial.found}`);
}
