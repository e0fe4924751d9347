import { useCallback, useId, useRef, type KeyboardEvent, type RefObject, type SubmitEvent } from 'react';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { HideNumber } from '../anonymous/HideNumber';
import { useCanHideNumber } from '../anonymous/use-can-hide-number';
import { backspace, edit, empty, insert } from './edit-text';
import { Keypad } from './Keypad';
import { mayDial, type Dialling } from './use-dial';
import { useTypeAnywhere } from './use-type-anywhere';
import './dialler.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly dialling: Dialling;
}

/** The number field, the keypad and *Call*. The field keeps its own text, so the caret never jumps. */
export function Dialler({ field, dialling }: Props) {
  const { t } = useWords();
  const free = useDashboardState((state) => mayDial(state.snapshot));
  const { busy, problem, dial, report, hideNumber, setHideNumber } = dialling;
  const canHide = useCanHideNumber();
  const usuallyHidden = useDashboardState((state) => state.snapshot?.settings.hideNumber) ?? false;
  const forgetProblem = () => report(null);
  const form = useRef<HTMLFormElement>(null);
  const fieldId = useId();
  const noticeId = useId();
  useTypeAnywhere(
    field,
    useCallback(() => form.current?.requestSubmit(), []),
  );

  function change(how: Parameters<typeof edit>[1]) {
    if (field.current === null) return;
    edit(field.current, how);
    forgetProblem();
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    void dial();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // A held Enter must not become a second call when the first one is already over.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (event.key === 'Escape') {
      empty(event.currentTarget);
      forgetProblem();
    }
  }

  return (
    <form className="dialler" onSubmit={submit} noValidate ref={form}>
      <div className="dialler-field">
        <label htmlFor={fieldId}>{t('dialler.number')}</label>
        <div className="dialler-box">
          <input
            ref={field}
            id={fieldId}
            type="tel"
            autoComplete="off"
            autoFocus
            spellCheck={false}
            placeholder={t('dialler.placeholder')}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? undefined : noticeId}
            onInput={forgetProblem}
            onKeyDown={onKeyDown}
          />
          <button
            type="button"
            className="dialler-backspace"
            aria-label={t('dialler.backspace')}
            title={t('dialler.backspace')}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              change(backspace);
            }}
          >
            <Icon name="backspace" />
          </button>
        </div>
      </div>
      <Keypad
        onKey={(key) => {
          change((selection) => insert(selection, key));
        }}
      />
      {canHide && <HideNumber hidden={hideNumber ?? usuallyHidden} onChange={setHideNumber} />}
      {/* Not disabled while another call goes on: an emergency number is called all the same. */}
      <Button look="primary" type="submit" className="dialler-call" busy={busy} aria-disabled={busy || !free}>
        <Icon name="phone" />
        {t('dialler.call')}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} id={noticeId} />}
    </form>
  );
}
