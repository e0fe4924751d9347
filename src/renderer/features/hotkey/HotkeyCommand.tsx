import { useId, useState } from 'react';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';

interface Props {
  readonly command: string;
  /** Whether the desktop may grant the hotkey all the same. */
  readonly portal: boolean;
}

/** What a Wayland desktop needs: a command that the person binds to keys in the desktop's own settings. */
export function HotkeyCommand({ command, portal }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const id = useId();
  const [copied, setCopied] = useState(false);

  async function copy() {
    const outcome = await settle(bridge.copyHotkeyCommand());
    setCopied(outcome.ok);
  }
  return (
    <div className="hotkey-command">
      <p id={id}>{t(portal ? 'hotkey.portal' : 'hotkey.wayland')}</p>
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
