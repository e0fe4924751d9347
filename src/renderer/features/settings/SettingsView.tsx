import { useEffect, useId, useRef } from 'react';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { LinkSettings } from '../phone-links/LinkSettings';
import { NumberSettings } from './NumberSettings';
import { useChangeSettings } from './use-change-settings';
import './settings.css';

interface Props {
  readonly onClose: () => void;
  /** After it left the page. */
  readonly onClosed: () => void;
}

/** The settings, over the dashboard. There is nothing to save: each change counts at once. */
export function SettingsView({ onClose, onClosed }: Props) {
  const { t } = useWords();
  const settings = useDashboardState((state) => state.snapshot?.settings);
  const { problem, change } = useChangeSettings();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      onClosed();
    };
  }, [onClosed]);

  return (
    <dialog
      ref={dialog}
      className="settings"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="settings-bar">
        <Button look="quiet" onClick={onClose}>
          <Icon name="back" />
          {t('settings.back')}
        </Button>
        <h2 id={titleId}>{t('settings.title')}</h2>
      </header>
      {problem !== null && <ProblemNotice problem={problem} />}
      {settings !== undefined && (
        <div className="settings-body">
          <NumberSettings settings={settings} change={change} />
          <LinkSettings settings={settings} change={change} />
        </div>
      )}
    </dialog>
  );
}
