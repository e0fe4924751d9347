import { useId } from 'react';
import { Locked } from './Locked';
import './choice-field.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
  /** Set when it cannot be changed, and why. */
  readonly locked?: string | undefined;
}

/** A labelled choice among a few that are all shown: a group of radio buttons side by side. */
export function ChoiceField<Value extends string>({ label, hint, value, options, onChoose, locked }: Props<Value>) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, locked === undefined ? '' : `${id}-lock`].join(' ').trim();
  return (
    <fieldset className="choice-field" aria-describedby={described === '' ? undefined : described}>
      <legend>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              disabled={locked !== undefined}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {locked !== undefined && <Locked id={`${id}-lock`} reason={locked} />}
    </fieldset>
  );
}
