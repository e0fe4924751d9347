import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../../ui/ProblemNotice';
import type { AskSheetState } from './use-ask';
import './ask.css';

interface Props {
  readonly sheet: AskSheetState;
  readonly title: string;
  /** What stays in sight under the title. */
  readonly head?: ReactNode;
  /** What scrolls when the window is low. It is read out with the head when the question appears. */
  readonly children: ReactNode;
  /** Under what scrolls: an option, the buttons. */
  readonly foot: ReactNode;
  /** Enter, where it does not press a button. */
  readonly onEnter: () => void;
  readonly onEscape: () => void;
  /** Any other key. */
  readonly onKey?: (key: string) => void;
}

/** The dialog that every question stands in. Enter and Escape answer it, and nothing counts in the first moment. */
export function AskShell({ sheet, title, head, children, foot, onEnter, onEscape, onKey }: Props) {
  const { dialog, guard, settled, problem } = sheet;
  const id = useId();

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event;
    // A key that was already down when the question came is no answer to it.
    if (event.repeat && (key === 'Enter' || key === 'Escape' || key === ' ')) event.preventDefault();
    else if (key === 'Escape') {
      event.preventDefault();
      onEscape();
    } else if (key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      onEnter();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey) onKey?.(key);
  }

  return (
    <dialog
      ref={dialog}
      className={settled ? 'ask' : 'ask ask-settling'}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-head ${id}-body`}
      onPointerDownCapture={guard.press}
      onKeyDownCapture={(event) => {
        if (!event.repeat) guard.press();
      }}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onEscape();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {head !== undefined && (
        <div className="ask-head" id={`${id}-head`}>
          {head}
        </div>
      )}
      <div className="ask-body" id={`${id}-body`}>
        {children}
      </div>
      {problem !== null && <ProblemNotice problem={problem} />}
      {foot}
    </dialog>
  );
}
