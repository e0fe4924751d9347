import { keyCaps, parseAccelerator, type KeyPlatform } from '../../../shared/hotkey/accelerator';

interface Props {
  readonly accelerator: string;
  readonly platform: KeyPlatform;
}

/** Keys as they are printed on the keyboard, each on its own cap. */
export function HotkeyKeys({ accelerator, platform }: Props) {
  const parsed = parseAccelerator(accelerator);
  const caps = parsed === undefined ? [accelerator] : keyCaps(parsed, platform);
  return (
    <span className="hotkey-keys">
      {caps.map((cap, index) => (
        <span key={cap}>
          {index > 0 && platform !== 'mac' && <span className="hotkey-plus">+</span>}
          <kbd>{cap}</kbd>
        </span>
      ))}
    </span>
  );
}
