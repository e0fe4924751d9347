import { useId } from 'react';
import { Locked } from './Locked';
import './field.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly hint: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
  /** Set when it cannot be changed, and why. */
  readonly locked?: string | undefined;
}

/** A labelled choice among a few, or among many, with the system's own list. */
export function SelectField<Value extends string>({ label, hint, value, options, onChoose, locked }: Props<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-box">
        <select
          id={id}
          aria-describedby={locked === undefined ? `${id}-hint` : `${id}-hint ${id}-lock`}
          value={value}
          disabled={locked !== undefined}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen !== undefined) onChoose(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      </div>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {locked !== undefined && <Locked id={`${id}-lock`} reason={locked} />}
    </div>
  );
}
