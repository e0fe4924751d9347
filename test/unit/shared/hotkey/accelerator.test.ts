import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeAccelerator,
  faultOf,
  formatAccelerator,
  modifiers,
  parseAccelerator,
  pressedAccelerator,
  type KeyPlatform,
} from '../../../../src/shared/hotkey/accelerator';
import { suggestHotkey, usualHotkey } from '../../../../src/shared/hotkey/suggestions';

const platforms: readonly KeyPlatform[] = ['mac', 'windows', 'linux'];
const keys = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789').concat(
  Array.from({ length: 24 }, (_, at) => `F${String(at + 1)}`),
);
const accelerators = fc.record({ modifiers: fc.subarray([...modifiers]), key: fc.constantFrom(...keys) });

function fault(text: string, platform: KeyPlatform) {
  const parsed = parseAccelerator(text);
  if (parsed === undefined) throw new Error(`${text} is no accelerator`);
  return faultOf(parsed, platform);
}

describe('an accelerator', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(accelerators, (accelerator) => {
        expect(parseAccelerator(formatAccelerator(accelerator))).toEqual(accelerator);
      }),
    );
  });

  it('has one form only, and whatever is read is in it', () => {
    for (const text of [
      'Ctrl+K',
      'Shift+Control+K',
      'Control+Control+K',
      'control+K',
      'Control+k',
      'Control+F25',
      ' K',
    ])
      expect(parseAccelerator(text), text).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseAccelerator(text);
        expect(parsed === undefined || formatAccelerator(parsed) === text).toBe(true);
      }),
    );
  });

  it.each([
    ['Control+Alt+Shift+K', 'linux', 'Ctrl+Alt+Shift+K'],
    ['Control+Meta+F5', 'windows', 'Ctrl+Win+F5'],
    ['Control+Meta+F5', 'linux', 'Ctrl+Super+F5'],
    ['Control+Alt+Meta+K', 'mac', '⌃⌥⌘K'],
    ['nonsense', 'mac', 'nonsense'],
  ] as const)('%s on %s reads %s', (text, platform, words) => {
    expect(describeAccelerator(text, platform)).toBe(words);
  });
});

describe('what cannot be a hotkey', () => {
  it.each([
    ['K', 'linux', 'few-modifiers'],
    ['Shift+K', 'windows', 'few-modifiers'],
    ['Control+C', 'windows', 'few-modifiers'],
    ['Meta+C', 'mac', 'few-modifiers'],
    ['F5', 'linux', 'few-modifiers'],
    ['Shift+F5', 'mac', 'few-modifiers'],
    ['Control+Alt+Q', 'windows', 'types-character'],
    ['Alt+K', 'mac', 'types-character'],
    ['Alt+Shift+K', 'mac', 'types-character'],
    ['Control+Alt+F3', 'linux', 'system'],
    ['Alt+F4', 'windows', 'system'],
    ['Meta+L', 'windows', 'system'],
    ['Meta+L', 'linux', 'system'],
    ['Shift+Meta+4', 'mac', 'system'],
    ['Control+Meta+Q', 'mac', 'system'],
  ] as const)('%s on %s: %s', (text, platform, reason) => {
    expect(fault(text, platform)).toBe(reason);
  });

  it.each([
    ['Control+Alt+Shift+K', 'windows'],
    ['Control+Alt+K', 'linux'],
    ['Control+Shift+F9', 'linux'],
    ['F13', 'windows'],
    ['Alt+Meta+K', 'mac'],
    ['Control+Alt+K', 'mac'],
  ] as const)('%s on %s can', (text, platform) => {
    expect(fault(text, platform)).toBeUndefined();
  });

  it('is a single key or one with Shift, on no platform and whatever it is, but for the rare F keys', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.constantFrom(...platforms), fc.boolean(), (key, platform, shift) => {
        const found = faultOf({ modifiers: shift ? ['Shift'] : [], key }, platform);
        expect(found === undefined).toBe(/^F(?:1[3-9]|2\d)$/.test(key));
      }),
    );
  });
});

describe('keys that are pressed', () => {
  const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

  it.each([
    [{ ...none, key: 'K', code: 'KeyK', ctrlKey: true, altKey: true, shiftKey: true }, 'Control+Alt+Shift+K'],
    // The letter that the layout has there counts…
    [{ ...none, key: 'a', code: 'KeyQ', ctrlKey: true, altKey: true }, 'Control+Alt+A'],
    // …unless the modifiers make another sign of it, or the alphabet is another.
    [{ ...none, key: '˚', code: 'KeyK', altKey: true, metaKey: true }, 'Alt+Meta+K'],
    [{ ...none, key: 'л', code: 'KeyK', ctrlKey: true, shiftKey: true }, 'Control+Shift+K'],
    [{ ...none, key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, 'Control+Shift+1'],
    [{ ...none, key: 'F9', code: 'F9', ctrlKey: true }, 'Control+F9'],
    [{ ...none, key: 'Control', code: 'ControlLeft', ctrlKey: true }, 'Control+'],
    [{ ...none, key: 'Enter', code: 'Enter', ctrlKey: true, shiftKey: true }, 'Control+Shift+'],
    [{ ...none, key: '5', code: 'Numpad5', ctrlKey: true, altKey: true }, 'Control+Alt+'],
  ])('%j: %s', (pressed, text) => {
    expect(formatAccelerator(pressedAccelerator(pressed))).toBe(text);
  });
});

describe('the suggestions', () => {
  it.each(platforms)('on %s can all be hotkeys, the usual one first', (platform) => {
    const seen: string[] = [];
    const next = () => suggestHotkey(platform, seen, () => true);
    for (let text = next(); text !== null; text = next()) {
      expect(fault(text, platform), text).toBeUndefined();
      seen.push(text);
    }
    expect(seen.length).toBeGreaterThanOrEqual(4);
    expect(seen[0]).toBe(usualHotkey(platform));
  });

  it('leave out what is taken and what is not free', () => {
    const [first, second, third] = ['B', 'F', 'M'].map((key) => `Control+Alt+Shift+${key}`);
    expect(suggestHotkey('linux', [first ?? ''], (text) => text !== second)).toBe(third);
    expect(suggestHotkey('linux', [], () => false)).toBeNull();
  });
});
