import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../store/dashboard-context';
import { Icon } from '../../ui/Icon';
import type { Command } from './command';
import { useCommands, type Places } from './use-commands';
import './command-box.css';

interface Props extends Places {
  readonly onClose: () => void;
  /** It was left with nothing done, and is gone. */
  readonly onCancelled: () => void;
}

/** One field to find everything with: numbers, favourites, recents, settings, commands. Enter does what is chosen. */
export function CommandBox({ onClose, onCancelled, ...places }: Props) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  /** The id of what the arrows chose; the first otherwise. */
  const [chosen, setChosen] = useState<string | null>(null);
  /** Enter was pressed before what the text finds was there. */
  const early = useRef(false);
  const { text: found, commands } = useCommands(text, places);
  const place = Math.max(
    0,
    commands.findIndex(({ id }) => id === chosen),
  );
  const pointed = commands[place];

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  function run(command: Command) {
    // What it does may want the focus, so the box goes first.
    onClose();
    command.run();
  }

  const runEarly = useEffectEvent(() => {
    if (!early.current) return;
    early.current = false;
    if (pointed !== undefined) run(pointed);
  });
  useEffect(() => {
    if (found === text) runEarly();
  }, [found, text]);

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && commands.length > 0) {
      event.preventDefault();
      const next = (place + step + commands.length) % commands.length;
      setChosen(commands[next]?.id ?? null);
      document.getElementById(optionId(listId, next))?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      if (found !== text) early.current = true;
      else if (pointed !== undefined) run(pointed);
    }
  }

  return (
    <dialog
      ref={dialog}
      className="command-box"
      aria-label={t('commands.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
        requestAnimationFrame(onCancelled);
      }}
    >
      <div className="command-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label={t('commands.title')}
          aria-expanded={commands.length > 0}
          aria-controls={listId}
          aria-activedescendant={pointed === undefined ? undefined : optionId(listId, place)}
          aria-autocomplete="list"
          autoComplete="off"
          autoFocus
          spellCheck={false}
          maxLength={256}
          placeholder={t('commands.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen(null);
            early.current = false;
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={listId} role="listbox" aria-label={t('commands.title')} tabIndex={-1}>
        {commands.map((command, at) => (
          <li
            key={command.id}
            id={optionId(listId, at)}
            role="option"
            aria-selected={command === pointed}
            onClick={() => run(command)}
          >
            <Icon name={command.icon} />
            <span className="command-title">{command.title}</span>
            <span className="command-detail">{command.detail}</span>
          </li>
        ))}
      </ul>
      {commands.length === 0 && found === text && <p className="command-none">{t('recents.none')}</p>}
    </dialog>
  );
}

const optionId = (listId: string, at: number) => `${listId}-${String(at)}`;
