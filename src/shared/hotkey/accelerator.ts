/** The keyboards that hotkeys differ on. */
export type KeyPlatform = 'mac' | 'windows' | 'linux';

/** Modifiers in the order in which they are written. `Meta` is Command, the Windows key or Super. */
export const modifiers = ['Control', 'Alt', 'Shift', 'Meta'] as const;

/** One modifier. */
export type Modifier = (typeof modifiers)[number];

/** Keys held together, and the one that is pressed with them. */
export interface Accelerator {
  readonly modifiers: readonly Modifier[];
  /** `A` to `Z`, `0` to `9`, `F1` to `F24`: the keys that are on every keyboard and of the same name in every layout. */
  readonly key: string;
}

/** Why keys cannot be the hotkey. */
export const acceleratorFaults = [
  /** No key beside the modifiers yet, or one that is not on every keyboard. */
  'other-key',
  /** Too few modifiers: a key that programs use while one types or works. */
  'few-modifiers',
  /** It types a character: Option on a Mac, Ctrl and Alt (which are AltGr) on Windows. */
  'types-character',
  /** The system has it. */
  'system',
] as const;

/** One fault. */
export type AcceleratorFault = (typeof acceleratorFaults)[number];

const keyName = /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4]))$/;

/** Reads an accelerator in its one canonical form, as Electron takes it: `Control+Alt+Shift+K`. Undefined for any other text. */
export function parseAccelerator(text: string): Accelerator | undefined {
  const names = text.split('+');
  const key = names.pop() ?? '';
  if (!keyName.test(key)) return undefined;
  const held = modifiers.filter((modifier) => names.includes(modifier));
  return held.join('+') === names.join('+') ? { modifiers: held, key } : undefined;
}

/** The canonical form. */
export function formatAccelerator({ modifiers: held, key }: Accelerator): string {
  return [...modifiers.filter((modifier) => held.includes(modifier)), key].join('+');
}

/** What is wrong with keys as a hotkey on this platform; undefined when they can be tried. */
export function faultOf({ modifiers: held, key }: Accelerator, platform: KeyPlatform): AcceleratorFault | undefined {
  if (!keyName.test(key)) return 'other-key';
  const has = (modifier: Modifier) => held.includes(modifier);
  const text = formatAccelerator({ modifiers: held, key });
  if (systemKeys[platform].some((pattern) => pattern.test(text))) return 'system';
  if (/^F\d/.test(key)) {
    // No program of the usual ones has anything on the keys that most keyboards lack.
    const rare = /^F(?:1[3-9]|2\d)$/.test(key);
    return rare || held.some((modifier) => modifier !== 'Shift') ? undefined : 'few-modifiers';
  }
  const [control, meta] = [has('Control'), has('Meta')];
  if (platform === 'mac' && has('Alt') && !control && !meta) return 'types-character';
  if (platform === 'windows' && control && has('Alt') && !has('Shift') && !meta) return 'types-character';
  return held.length >= 2 && (control || meta || has('Alt')) ? undefined : 'few-modifiers';
}

/** What the systems keep for themselves, or programs are told never to take. */
const systemKeys: Record<KeyPlatform, readonly RegExp[]> = {
  mac: [/^Shift\+Meta\+[345Q]$/, /^Control\+Shift\+Meta\+[34]$/, /^Control\+Meta\+[QFD]$/, /^Alt\+Meta\+D$/],
  windows: [/^(?:Control\+)?Alt\+(?:Shift\+)?F4$/, /^(?:Shift\+)?F12$/, /^(?:Shift\+)?Meta\+/, /^Control\+Meta\+/],
  linux: [/^Control\+Alt\+F\d+$/, /^Alt\+F\d+$/, /^(?:Shift\+)?Meta\+/],
};

const wordsFor: Record<KeyPlatform, Record<Modifier, string>> = {
  mac: { Control: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' },
  windows: { Control: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Meta: 'Win' },
  linux: { Control: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Meta: 'Super' },
};

/** The keys as they are printed on the platform's keyboards, in its own order: `Ctrl`, `Alt`, `Shift`, `K`. */
export function keyCaps({ modifiers: held, key }: Accelerator, platform: KeyPlatform): readonly string[] {
  const caps = modifiers.filter((modifier) => held.includes(modifier)).map((modifier) => wordsFor[platform][modifier]);
  return key === '' ? caps : [...caps, key];
}

/** An accelerator in words: `Ctrl+Alt+Shift+K`, or `⌃⌥⇧K` on a Mac. The text itself where it is none. */
export function describeAccelerator(text: string, platform: KeyPlatform): string {
  const accelerator = parseAccelerator(text);
  return accelerator === undefined ? text : describeKeys(accelerator, platform);
}

/** Keys in words, also while they are not all pressed yet. */
export function describeKeys(accelerator: Accelerator, platform: KeyPlatform): string {
  return keyCaps(accelerator, platform).join(platform === 'mac' ? '' : '+');
}

/** What is known of a key that goes down, as the DOM tells it. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** The keys that are held, with an empty key while it is only modifiers or a key that no hotkey can have. */
export function pressedAccelerator(pressed: PressedKey): Accelerator {
  const held = { Control: pressed.ctrlKey, Alt: pressed.altKey, Shift: pressed.shiftKey, Meta: pressed.metaKey };
  return { modifiers: modifiers.filter((modifier) => held[modifier]), key: keyOf(pressed) };
}

function keyOf({ key, code }: PressedKey): string {
  const name = key.toUpperCase();
  // Digits by their place: with Shift they are other signs, and the number pad is not everywhere.
  if (/^[A-Z]$/.test(name) || /^F\d+$/.test(name)) return keyName.test(name) ? name : '';
  // A letter that Alt or Option made another sign of, by its place; a letter of another alphabet too.
  return /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.slice(1).find(Boolean) ?? '';
}
