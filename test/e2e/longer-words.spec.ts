import { drawScreen } from '../gallery/draw-screen';
import { screens } from '../gallery/screens';
import { expect, test } from '../support/fixtures';
import { clippedWhenLonger } from '../support/longer-words';

for (const size of ['narrow', 'wide'] as const) {
  test(`words that are two fifths longer are clipped nowhere, ${size}`, async ({ launch }) => {
    test.setTimeout(180_000);
    const driven = await launch();
    const clipped: Record<string, readonly string[]> = {};
    for (const screen of screens) {
      await drawScreen(driven, screen, { size, scheme: 'light', locale: 'en', contrast: false, zoom: 1 });
      const found = await clippedWhenLonger(driven.page);
      if (found.length > 0) clipped[screen.name] = found;
    }
    expect(clipped).toEqual({});
  });
}
