import { describe, expect, it } from 'vitest';
import { createHotkey } from '../../../../src/main/hotkey/hotkey';
import type { HotkeyView, HotkeyWay } from '../../../../src/shared/hotkey/hotkey-view';
import { failed, done } from '../../../../src/shared/outcome';

const [usual, second, third] = ['B', 'F', 'M'].map((key) => `Control+Alt+Shift+${key}`) as [string, string, string];

/** A system in which other programs have some keys. */
function setUp(others: string[] = [], way: HotkeyWay = 'keys', own: string[] = []) {
  const ours = new Map<string, () => void>();
  let presses = 0;
  let shown: HotkeyView | undefined;
  const hotkey = createHotkey({
    shortcuts: {
      register(accelerator, pressed) {
        if (others.includes(accelerator) || ours.has(accelerator)) return false;
        ours.set(accelerator, pressed);
        return true;
      },
      unregister: (accelerator) => void ours.delete(accelerator),
    },
    platform: 'linux',
    way,
    usual,
    own: () => own,
    command: 'dialboard --dial-clipboard',
    pressed: () => {
      presses += 1;
    },
    changed: (view) => {
      shown = view;
    },
  });
  return {
    hotkey,
    others,
    ours: () => [...ours.keys()],
    press: (accelerator: string) => {
      ours.get(accelerator)?.();
      return presses;
    },
    view: () => shown,
  };
}

describe('the hotkey', () => {
  it('is the usual one at first, and a press of it arrives', () => {
    const { hotkey, ours, press, view } = setUp();
    hotkey.start('');
    expect(ours()).toEqual([usual]);
    expect(press(usual)).toBe(1);
    expect(view()).toMatchObject({ active: usual, taken: null, command: null, canTakeSelection: true });
  });

  it('that another program has is not there; what is suggested is free, and then works', () => {
    const { hotkey, ours, press, view } = setUp([usual, second]);
    hotkey.start('');
    expect(view()).toMatchObject({ active: null, taken: { wanted: usual, suggestion: third } });
    expect(ours()).toEqual([]);
    expect(hotkey.choose(third)).toEqual(done());
    expect(view()).toMatchObject({ active: third, taken: null });
    expect(press(third)).toBe(1);
  });

  it('stays what it was when another cannot be had', () => {
    const { hotkey, ours, view } = setUp([second]);
    hotkey.start('');
    expect(hotkey.choose(second)).toEqual(failed({ code: 'hotkey-taken' }));
    expect(ours()).toEqual([usual]);
    expect(view()).toMatchObject({ active: usual, taken: { wanted: second, suggestion: third } });
    hotkey.choose(usual);
    expect(view()).toMatchObject({ active: usual, taken: null });
  });

  it('suggests nothing when nothing is free', () => {
    const { hotkey, view } = setUp(Array.from('BFMX', (key) => `Control+Alt+Shift+${key}`));
    hotkey.start('');
    expect(view()?.taken).toEqual({ wanted: usual, suggestion: null });
  });

  it('can be had again once the other program let go of it', () => {
    const { hotkey, others, view } = setUp([usual]);
    hotkey.start('');
    others.length = 0;
    expect(hotkey.choose(usual)).toEqual(done());
    expect(view()).toMatchObject({ active: usual, taken: null });
  });

  it('is one at a time, and none when it is off', () => {
    const { hotkey, ours, view } = setUp();
    hotkey.start('');
    hotkey.choose(second);
    expect(ours()).toEqual([second]);
    hotkey.choose('off');
    expect(ours()).toEqual([]);
    expect(view()).toMatchObject({ active: null, taken: null });
    hotkey.choose('');
    expect(ours()).toEqual([usual]);
  });

  it('in the settings that this system cannot have is the usual one', () => {
    const { hotkey, ours } = setUp();
    hotkey.start('Meta+L');
    expect(ours()).toEqual([usual]);
  });

  it('is let go while a new one is pressed, and taken again after', () => {
    const { hotkey, ours } = setUp();
    hotkey.start('');
    hotkey.pause(true);
    hotkey.pause(true);
    expect(ours()).toEqual([]);
    hotkey.pause(false);
    hotkey.pause(false);
    expect(ours()).toEqual([usual]);
  });

  it('may be pressed again as the new one, and lost to a program that was quicker', () => {
    const { hotkey, others, ours, view } = setUp();
    hotkey.start('');
    hotkey.pause(true);
    expect(hotkey.choose(usual)).toEqual(done());
    expect(ours()).toEqual([usual]);
    hotkey.pause(true);
    others.push(usual);
    hotkey.pause(false);
    expect(view()).toMatchObject({ active: null, taken: { wanted: usual, suggestion: second } });
  });
});

describe('on Wayland', () => {
  it('without the portal nothing is registered, and the command is shown', () => {
    const { hotkey, ours, view } = setUp([], 'none');
    hotkey.start('');
    expect(ours()).toEqual([]);
    expect(view()).toMatchObject({ active: null, command: 'dialboard --dial-clipboard', canTakeSelection: false });
  });

  it('with the portal it is registered, and the command shown for when the desktop refuses', () => {
    const { hotkey, ours, view } = setUp([], 'portal');
    hotkey.start('');
    expect(ours()).toEqual([usual]);
    expect(view()).toMatchObject({ active: usual, command: 'dialboard --dial-clipboard' });
  });
});
