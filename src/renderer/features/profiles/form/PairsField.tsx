import { useId, useState } from 'react';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { useProfileWords } from '../profile-words';

type Pair = readonly [name: string, value: string];

interface Props {
  readonly label: string;
  readonly pairs: readonly Pair[];
  readonly onChange: (pairs: Readonly<Record<string, string>>) => void;
  /** What a value may be, where it is one of a few. */
  readonly options?: readonly { readonly value: string; readonly text: string }[];
}

/** Names with their values: fields of a form, of a query, headers, words of the system. */
export function PairsField({ label, pairs, onChange, options }: Props) {
  const say = useProfileWords();
  const id = useId();
  // A row without a name is no member yet, so it is here only.
  const [rows, setRows] = useState<readonly Pair[]>(pairs);
  const named = Object.fromEntries(rows.filter(([name]) => name !== ''));
  const shown = JSON.stringify(named) === JSON.stringify(Object.fromEntries(pairs)) ? rows : pairs;

  function change(next: readonly Pair[]) {
    setRows(next);
    onChange(Object.fromEntries(next.filter(([name]) => name !== '')));
  }
  const replace = (index: number, pair: Pair) => change(shown.map((one, at) => (at === index ? pair : one)));

  return (
    <div className="profile-pairs" role="group" aria-labelledby={id}>
      <p id={id} className="profile-pairs-label">
        {label}
      </p>
      {shown.map(([name, value], index) => (
        <div className="profile-pair" key={index}>
          <input
            aria-label={say('pair.name', { label })}
            value={name}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => replace(index, [event.currentTarget.value, value])}
          />
          {options === undefined ? (
            <input
              aria-label={say('pair.value', { label })}
              value={value}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => replace(index, [name, event.currentTarget.value])}
            />
          ) : (
            <select
              aria-label={say('pair.value', { label })}
              value={value}
              onChange={(event) => replace(index, [name, event.currentTarget.value])}
            >
              {(options.some((option) => option.value === value) ? options : [{ value, text: value }, ...options]).map(
                (option) => (
                  <option key={option.value} value={option.value}>
                    {option.text}
                  </option>
                ),
              )}
            </select>
          )}
          <IconButton
            icon="remove"
            label={say('pair.remove', { label, name })}
            onClick={() => change(shown.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button look="quiet" onClick={() => setRows([...shown, ['', options?.[0]?.value ?? '']])}>
        {say('pair.add', { label })}
      </Button>
    </div>
  );
}
