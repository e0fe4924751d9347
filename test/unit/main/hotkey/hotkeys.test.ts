import { describe, expect, it } from 'vitest';
import { createHotkeys } from '../../../../src/main/hotkey/hotkeys';
import type { HotkeySetting, HotkeyView } from '../../../../src/shared/hotkey/hotkey-view';

const [usual, second, third] = ['B', 'F', 'M'].map((key) => `Control+Alt+Shift+${key}`) as [string, string, string];

/** A system in which other programs have some keys. */
function setUp(others: string[] = []) {
  const ours = new Map<string, () => void>();
  const presses: HotkeySetting[] = [];
  const views: Partial<Record<HotkeySetting, HotkeyView>> = {};
  const hotkeys = createHotkeys({
    shortcuts: {
      register(accelerator, pressed) {
        if (others.includes(accelerator) || ours.has(accelerator)) return false;
        ours.set(accelerator, pressed);
        return true;
      },
      unregister: (accelerator) => void ours.delete(accelerator),
    },
    platform: 'linux',
    way: 'keys',
    commands: { hotkey: '', boxHotkey: '' },
    pressed: { hotkey: () => presses.push('hotkey'), boxHotkey: () => presses.push('boxHotkey') },
    changed: (which, view) => {
      views[which] = view;
    },
  });
  return { hotkeys, others, ours: () => [...ours.keys()], press: (keys: string) => ours.get(keys)?.(), presses, views };
}

describe('the two hotkeys', () => {
  it('are one until the person asks for the other, and each does its own', () => {
    const { hotkeys, ours, press, presses } = setUp();
    hotkeys.start({ hotkey: '', boxHotkey: '' });
    expect(ours()).toEqual([usual]);
    expect(hotkeys.choose({ boxHotkey: third })).toMatchObject({ ok: true });
    press(third);
    press(usual);
    expect(presses).toEqual(['boxHotkey', 'hotkey']);
    expect(hotkeys.choose({ boxHotkey: 'off' })).toMatchObject({ ok: true });
    expect(ours()).toEqual([usual]);
  });

  it('never share keys: whoever is second is told so, with others that are free', () => {
    const { hotkeys, ours, views } = setUp([second]);
    hotkeys.start({ hotkey: '', boxHotkey: '' });
    expect(hotkeys.choose({ boxHotkey: usual })).toMatchObject({ ok: false, problem: { code: 'hotkey-taken' } });
    expect(views.boxHotkey?.taken).toEqual({ wanted: usual, suggestion: third, own: true });
    hotkeys.choose({ boxHotkey: third });
    expect(hotkeys.choose({ hotkey: third })).toMatchObject({ ok: false });
    expect(views.hotkey).toMatchObject({ active: usual, taken: { wanted: third, own: true } });
    expect(ours()).toEqual([usual, third]);
  });

  it('tell when another program has the second at the start', () => {
    const { hotkeys, views } = setUp([second]);
    hotkeys.start({ hotkey: '', boxHotkey: second });
    expect(views.boxHotkey).toMatchObject({ active: null, taken: { wanted: second, suggestion: third } });
    expect(views.boxHotkey?.taken).not.toHaveProperty('own');
  });

  it('are both let go of while new keys are pressed, and the one that is not changed is there again', () => {
    const { hotkeys, ours } = setUp();
    hotkeys.start({ hotkey: '', boxHotkey: second });
    hotkeys.pause(true);
    expect(ours()).toEqual([]);
    expect(hotkeys.choose({ hotkey: second })).toMatchObject({ ok: false });
    expect(ours().toSorted()).toEqual([usual, second]);
    hotkeys.pause(true);
    hotkeys.choose({ boxHotkey: third });
    expect(ours().toSorted()).toEqual([usual, third]);
    hotkeys.pause(true);
    hotkeys.pause(false);
    expect(ours().toSorted()).toEqual([usual, third]);
  });
});
