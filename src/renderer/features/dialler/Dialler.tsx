import { useCallback, useId, useRef, useState, type KeyboardEvent, type RefObject, type SubmitEvent } from 'react';
import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { HideNumber } from '../anonymous/HideNumber';
import { useCanHideNumber } from '../anonymous/use-can-hide-number';
import { backspace, edit, insert, replace, type Selection } from './edit-text';
import { Keypad } from './Keypad';
import { nextPlace } from './next-place';
import { NumberFacts } from './NumberFacts';
import { reformat } from './reformat';
import type { Suggestion } from './suggestion';
import { optionId, Suggestions } from './Suggestions';
import { mayDial, type Dialling } from './use-dial';
import { useLiveFormat } from './use-live-format';
import { useNumberFormat } from './use-number-format';
import { useSuggestions } from './use-suggestions';
import { useTypeAnywhere } from './use-type-anywhere';
import { useUndo } from './use-undo';
import './dialler.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly dialling: Dialling;
}

/** The number field, the keypad and *Call*. The field keeps its own text; what is drawn of it follows. */
export function Dialler({ field, dialling }: Props) {
  const { t } = useWords();
  const free = useDashboardState((state) => mayDial(state.snapshot));
  const { busy, problem, dial, report, hideNumber, setHideNumber } = dialling;
  const canHide = useCanHideNumber();
  const usuallyHidden = useDashboardState((state) => state.snapshot?.settings.hideNumber) ?? false;
  const form = useRef<HTMLFormElement>(null);
  const ids = useId();
  const [text, setText] = useState('');
  const [listed, setListed] = useState(false);
  /** The key of the suggestion that is chosen: those that come later do not move the choice to another one. */
  const [chosen, setChosen] = useState<string | null>(null);
  const suggestions = useSuggestions(text);
  const open = listed && suggestions.length > 0;
  const place = open ? suggestions.findIndex(({ key }) => key === chosen) : -1;
  const pointed = suggestions[place];
  const format = useNumberFormat();
  useLiveFormat(field, format);
  useUndo(field);
  useTypeAnywhere(
    field,
    useCallback(() => form.current?.requestSubmit(), []),
  );

  function press(change: (selection: Selection) => Selection) {
    if (field.current !== null) edit(field.current, (selection) => reformat(change(selection), format));
  }

  function pick(suggestion: Suggestion) {
    if (field.current === null) return;
    const end = suggestion.text.length;
    replace(field.current, reformat({ text: suggestion.text, start: end, end }, format).text);
    field.current.focus();
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setListed(false);
    void dial();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (step !== undefined && suggestions.length > 0) {
      event.preventDefault();
      setListed(true);
      setChosen(suggestions[nextPlace(place, step, suggestions.length)]?.key ?? null);
      return;
    }
    if (event.key === 'Enter' && pointed !== undefined) {
      event.preventDefault();
      if (!event.repeat) pick(pointed);
      return;
    }
    // A held Enter must not become a second call when the first one is already over.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (event.key !== 'Escape') return;
    if (open) setListed(false);
    else replace(event.currentTarget, '');
  }

  return (
    <form className="dialler" onSubmit={submit} noValidate ref={form}>
      <div className="dialler-field">
        <label className="unseen" htmlFor={`${ids}-field`}>
          {t('dialler.number')}
        </label>
        <input
          ref={field}
          id={`${ids}-field`}
          type="tel"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? `${ids}-list` : undefined}
          aria-activedescendant={pointed === undefined ? undefined : optionId(`${ids}-list`, place)}
          autoComplete="off"
          autoFocus
          spellCheck={false}
          placeholder={t('dialler.placeholder')}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${ids}-problem`}
          onInput={({ currentTarget, nativeEvent }) => {
            setText(currentTarget.value);
            // Typed by hand, the matches are shown; pressed on the keypad, they would cover it.
            setListed(nativeEvent instanceof InputEvent || (listed && currentTarget.value !== ''));
            setChosen(null);
            report(null);
          }}
          onBlur={() => setListed(false)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <div className="dialler-edit">
            <IconButton
              icon="backspace"
              label={t('dialler.backspace')}
              onMouseDown={keepFocus}
              onClick={() => press(backspace)}
            />
            <IconButton
              icon="clear"
              label={t('dialler.clear')}
              onMouseDown={keepFocus}
              onClick={() => field.current !== null && replace(field.current, '')}
            />
          </div>
        )}
        {open && <Suggestions id={`${ids}-list`} suggestions={suggestions} chosen={pointed} onPick={pick} />}
        <p className="unseen" aria-live="polite">
          {open && t('dialler.matches.count', { count: suggestions.length })}
        </p>
      </div>
      <div className="dialler-said">
        {problem === null ? <NumberFacts text={text} /> : <ProblemNotice problem={problem} id={`${ids}-problem`} />}
        {canHide && <HideNumber hidden={hideNumber ?? usuallyHidden} onChange={setHideNumber} />}
      </div>
      <Keypad onKey={(key) => press((selection) => insert(selection, key))} />
      {/* Not disabled while another call is asked for: an emergency number is called all the same. */}
      <Button look="primary" type="submit" className="dialler-call" busy={busy} aria-disabled={busy || !free}>
        <Icon name="phone" />
        {t('dialler.call')}
      </Button>
    </form>
  );
}

/** Pressing a button with a pointer leaves the focus, and so the caret, where it is. */
function keepFocus(event: { preventDefault: () => void }) {
  event.preventDefault();
}
