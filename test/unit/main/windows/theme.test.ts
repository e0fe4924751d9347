import { expect, test } from 'vitest';
import { createTheme } from '../../../../src/main/windows/theme';
import { themes } from '../../../../src/shared/settings';

/** Electron's theme on a system that is dark; `sets` counts how often it was told. */
function darkSystem() {
  let source: 'system' | 'light' | 'dark' = 'system';
  let sets = 0;
  return {
    get themeSource() {
      return source;
    },
    set themeSource(wanted) {
      source = wanted;
      sets += 1;
    },
    get shouldUseDarkColors() {
      return source !== 'light';
    },
    sets: () => sets,
  };
}

test('each theme is drawn as it says, and high contrast as the system is', () => {
  const native = darkSystem();
  const theme = createTheme(native);
  const shown = themes.map((name) => {
    theme.choose(name);
    return [name, native.themeSource, theme.shown()];
  });
  expect(shown).toEqual([
    ['system', 'system', 'dark'],
    ['light', 'light', 'light'],
    ['dark', 'dark', 'dark'],
    ['high-contrast', 'system', 'dark'],
  ]);
});

test('nothing is told to the system that it knows', () => {
  const native = darkSystem();
  const theme = createTheme(native);
  for (const name of ['system', 'high-contrast', 'dark', 'dark'] as const) theme.choose(name);
  expect(native.sets()).toBe(1);
});
