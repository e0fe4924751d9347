import { drawScreen } from '../gallery/draw-screen';
import { screens } from '../gallery/screens';
import { accessibilityProblems } from '../support/axe';
import { expect, test } from '../support/fixtures';
import { clippedWhenLonger } from '../support/longer-words';

for (const [size, scheme] of [
  ['narrow', 'light'],
  ['wide', 'dark'],
] as const) {
  test(`axe-core finds nothing on any screen, and words that are two fifths longer are clipped nowhere: ${size}, ${scheme}`, async ({
    launch,
  }) => {
    test.setTimeout(300_000);
    const driven = await launch();
    const found: Record<string, readonly string[]> = {};
    for (const screen of screens) {
      await drawScreen(driven, screen, { size, scheme, locale: 'en', contrast: false, zoom: 1 });
      const problems = [...(await accessibilityProblems(driven.page)), ...(await clippedWhenLonger(driven.page))];
      if (problems.length > 0) found[screen.name] = problems;
    }
    expect(found).toEqual({});
  });
}
