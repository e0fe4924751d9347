import { useId, type ComponentProps, type ReactNode } from 'react';
import { Locked } from './Locked';
import './field.css';

interface Props extends Omit<ComponentProps<'input'>, 'id' | 'children'> {
  readonly label: string;
  readonly hint?: string;
  /** The id of the notice that says what is wrong with this field. */
  readonly problemId?: string | undefined;
  /** Set when it cannot be changed, and why. */
  readonly locked?: string | undefined;
  /** A control at the end of the field. */
  readonly after?: ReactNode;
}

/** A labelled text field. It keeps its own value; whoever needs it reads it from the element. */
export function Field({ label, hint, problemId, locked, after, ...input }: Props) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const lockId = locked === undefined ? undefined : `${id}-lock`;
  const described = [problemId, hintId, lockId].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-box">
        <input
          id={id}
          aria-invalid={problemId === undefined ? undefined : true}
          aria-describedby={described === '' ? undefined : described}
          disabled={locked !== undefined}
          {...input}
        />
        {after}
      </div>
      {hint !== undefined && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
      {locked !== undefined && <Locked id={`${id}-lock`} reason={locked} />}
    </div>
  );
}
