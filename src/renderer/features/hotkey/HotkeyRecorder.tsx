import { useEffect, useEffectEvent, useState } from 'react';
import {
  describeKeys,
  faultOf,
  formatAccelerator,
  pressedAccelerator,
  type Accelerator,
  type AcceleratorFault,
  type KeyPlatform,
} from '../../../shared/hotkey/accelerator';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';

interface Props {
  readonly platform: KeyPlatform;
  /** The keys that were pressed, which can be tried. */
  readonly onPressed: (accelerator: string) => void;
  /** Also when the window is no longer used. */
  readonly onCancel: () => void;
}

/** Keys that no hotkey can be made of, and which lead out of here instead. */
const leadsOut: readonly string[] = ['Escape', 'Tab'];

/** How long modifiers are held with no other key until it is said that none came, in milliseconds. */
const patience = 1500;

/** Takes the next keys that are pressed, wherever the focus is; says at once what is wrong with keys that cannot be had. */
export function HotkeyRecorder({ platform, onPressed, onCancel }: Props) {
  const { t } = useWords();
  const [held, setHeld] = useState<Accelerator>({ modifiers: [], key: '' });
  const [fault, setFault] = useState<{ fault: AcceleratorFault | 'nothing-came'; keys: string } | null>(null);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const pressed = pressedAccelerator(event);
    if (pressed.modifiers.length === 0 && leadsOut.includes(event.key)) {
      if (event.key === 'Escape') event.preventDefault();
      onCancel();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    setHeld(pressed);
    if (event.repeat || ['Control', 'Alt', 'AltGraph', 'Shift', 'Meta'].includes(event.key)) return;
    const found = faultOf(pressed, platform);
    if (found === undefined) onPressed(formatAccelerator(pressed));
    else setFault({ fault: found, keys: describeKeys(pressed, platform) });
  });
  const onKeyUp = useEffectEvent((event: KeyboardEvent) => setHeld({ ...pressedAccelerator(event), key: '' }));
  const onBlur = useEffectEvent(onCancel);

  // Keys that another program has go there: of them only the modifiers are seen here, sometimes not even that they go up.
  const waiting = held.key === '' && held.modifiers.length >= 2;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setFault({ fault: 'nothing-came', keys: '' }), patience);
    return () => clearTimeout(timer);
  }, [waiting]);

  useEffect(() => {
    const down = (event: KeyboardEvent) => onKeyDown(event);
    const up = (event: KeyboardEvent) => onKeyUp(event);
    const blur = () => onBlur();
    // Before anybody else hears of it: a shortcut of the page must not act on keys that are only shown to us.
    document.addEventListener('keydown', down, true);
    document.addEventListener('keyup', up, true);
    window.addEventListener('blur', blur);
    return () => {
      document.removeEventListener('keydown', down, true);
      document.removeEventListener('keyup', up, true);
      window.removeEventListener('blur', blur);
    };
  }, []);

  const caps = describeKeys(held, platform);

  return (
    <div className="recorder">
      <p className="recorder-box" role="status">
        {caps === '' ? t('hotkey.press') : caps}
      </p>
      <p className="field-hint">{t(platform === 'mac' ? 'hotkey.press.hint.mac' : 'hotkey.press.hint')}</p>
      <p className="recorder-fault" role="alert">
        {fault !== null && t(`hotkey.fault.${fault.fault}`, { keys: fault.keys })}
      </p>
      <Button onClick={onCancel}>{t('hotkey.cancel')}</Button>
    </div>
  );
}
