import { useEffect, useId, useRef, useState } from 'react';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { SearchField } from '../../ui/SearchField';
import { findSections } from './find-sections';
import { settingsSections } from './sections';
import { useChangeSettings } from './use-change-settings';
import './settings.css';

interface Props {
  /** The section to begin with; empty for the beginning. */
  readonly section: string;
  readonly onClose: () => void;
  /** After it left the page. */
  readonly onClosed: () => void;
}

/** The settings, over the dashboard. There is nothing to save: each change counts at once. */
export function SettingsView({ section, onClose, onClosed }: Props) {
  const { t } = useWords();
  const settings = useDashboardState((state) => state.snapshot?.settings);
  const { problem, change } = useChangeSettings();
  const [search, setSearch] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const index = useRef<HTMLElement>(null);
  const titleId = useId();
  const indexId = useId();
  const found = findSections(settingsSections, search, t);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      onClosed();
    };
  }, [onClosed]);
  useEffect(() => {
    if (section !== '') showSection(section);
  }, [section]);

  function goTo(id: string) {
    // First, since what is closed gives the focus back to what opened it.
    if (index.current?.matches(':popover-open') === true) index.current.hidePopover();
    showSection(id);
  }

  return (
    <dialog
      ref={dialog}
      className="settings"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React brings the events of dialogs in here too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (search === '') onClose();
        else setSearch('');
      }}
    >
      <header className="settings-bar">
        <IconButton icon="back" label={t('settings.back')} onClick={onClose} />
        <h2 id={titleId}>{t('settings.title')}</h2>
        <Button className="settings-index" popoverTarget={indexId}>
          {t('settings.sections')}
        </Button>
        <SearchField label={t('settings.search')} text={search} onText={setSearch} autoFocus />
      </header>
      {problem !== null && <ProblemNotice problem={problem} />}
      {settings !== undefined && (
        <div className="settings-main">
          {/* Beside the sections where there is room for it, otherwise opened from the bar. */}
          <nav
            className="settings-sections"
            id={indexId}
            ref={index}
            popover="auto"
            aria-label={t('settings.sections')}
          >
            <ul>
              {found.map(({ id, title }) => (
                <li key={id}>
                  <button type="button" onClick={() => goTo(id)}>
                    {t(title)}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <div className="settings-body">
            {found.map(({ id, title, Section }) => (
              <section key={id} id={elementId(id)} aria-labelledby={`${elementId(id)}-title`}>
                <h3 id={`${elementId(id)}-title`} tabIndex={-1}>
                  {t(title)}
                </h3>
                <Section settings={settings} change={change} />
              </section>
            ))}
            <p className="settings-none" role="status">
              {found.length === 0 && t('settings.search.none', { text: search.trim() })}
            </p>
          </div>
        </div>
      )}
    </dialog>
  );
}

const elementId = (section: string) => `settings-${section}`;

/** Scrolls to a section and puts the focus at its beginning. */
function showSection(section: string): void {
  const heading = document.getElementById(`${elementId(section)}-title`);
  heading?.focus({ preventScroll: true });
  heading?.parentElement?.scrollIntoView({ block: 'start' });
}
