import { expect, test } from 'vitest';
import { pageBackground } from '../../../../src/main/windows/page-background';
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
    shouldUseHighContrastColors: false,
    sets: () => sets,
  };
}

test('each theme is drawn as it says, and high contrast as the system is', () => {
  const native = darkSystem();
  const theme = createTheme(native);
  const shown = themes.map((name) => {
    theme.choose(name);
    return [name, native.themeSource, theme.background()];
  });
  expect(shown).toEqual([
    ['system', 'system', pageBackground.dark],
    ['light', 'light', pageBackground.light],
    ['dark', 'dark', pageBackground.dark],
    ['high-contrast', 'system', pageBackground['dark, more contrast']],
  ]);
});

test('nothing is told to the system that it knows', () => {
  const native = darkSystem();
  const theme = createTheme(native);
  for (const name of ['system', 'high-contrast', 'dark', 'dark'] as const) theme.choose(name);
  expect(native.sets()).toBe(1);
});
