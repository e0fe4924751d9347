import { useEffect, useRef } from 'react';
import { useWords } from '../../store/dashboard-context';

/** The keys with the letters that ITU-T E.161 puts on them. */
const keys = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
] as const;

/** How long 0 is held to become +, in milliseconds. */
const holdTime = 500;

interface Props {
  readonly onKey: (key: string) => void;
}

/** The keypad. Pressing it with a pointer leaves the focus where it is, so typing and pressing can be mixed. */
export function Keypad({ onKey }: Props) {
  const { t } = useWords();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  function hold(key: string) {
    held.current = false;
    if (key !== '0') return;
    timer.current = setTimeout(() => {
      held.current = true;
      onKey('+');
    }, holdTime);
  }

  function press(key: string) {
    clearTimeout(timer.current);
    if (!held.current) onKey(key);
    held.current = false;
  }

  return (
    <div className="keypad" role="group" aria-label={t('dialler.keypad')}>
      {keys.map(([key, letters]) => (
        <button
          key={key}
          type="button"
          className="key"
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onPointerDown={() => {
            hold(key);
          }}
          onPointerLeave={() => {
            clearTimeout(timer.current);
          }}
          onContextMenu={(event) => {
            // A long press on a touch screen is ours.
            event.preventDefault();
          }}
          onClick={() => {
            press(key);
          }}
        >
          <span className="key-digit">{key}</span>
          <span className="key-letters" aria-hidden="true">
            {letters}
          </span>
        </button>
      ))}
    </div>
  );
}
