import { useId, useState } from 'react';
import type { HotkeySetting } from '../../../shared/hotkey/hotkey-view';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';

interface Props {
  /** What the command does: the same as this hotkey. */
  readonly name: HotkeySetting;
  readonly command: string;
  /** Why it is shown, and what to do with it. */
  readonly text: string;
}

/** What a Wayland desktop needs: a command that the person binds to keys in the desktop's own settings. */
export function HotkeyCommand({ name, command, text }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const id = useId();
  const [copied, setCopied] = useState(false);

  async function copy() {
    const outcome = await settle(bridge.copyHotkeyCommand({ hotkey: name }));
    setCopied(outcome.ok);
  }
  return (
    <div className="hotkey-command">
      <p id={id}>{text}</p>
      <div className="hotkey-command-line">
        <code aria-labelledby={id}>{command}</code>
        <Button onClick={() => void copy()}>{t('hotkey.command.copy')}</Button>
      </div>
      <p className="field-hint" role="status">
        {copied && t('hotkey.command.copied')}
      </p>
    </div>
  );
}
