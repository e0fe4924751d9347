import { useId } from 'react';
import { Locked } from './Locked';
import './switch-field.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** Set when it cannot be changed, and why. */
  readonly locked?: string | undefined;
}

/** A labelled switch: something that is on or off, and changes at once. */
export function SwitchField({ label, hint, on, onChange, locked }: Props) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, locked === undefined ? '' : `${id}-lock`].join(' ').trim();
  return (
    <div className="switch-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        disabled={locked !== undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {locked !== undefined && <Locked id={`${id}-lock`} reason={locked} />}
    </div>
  );
}
