import { locales, type Locale } from '../../src/shared/locale';
import type { Screen } from './screens';

/** One way to draw a screen. */
export interface Variant {
  readonly size: 'narrow' | 'wide' | 'widest';
  readonly scheme: 'light' | 'dark';
  readonly locale: Locale;
  readonly contrast: boolean;
  readonly zoom: 1 | 2;
}

/** The sizes of the window, in pixels. */
export const sizes = {
  narrow: { width: 380, height: 640 },
  wide: { width: 960, height: 680 },
  widest: { width: 1280, height: 800 },
} as const;

/** All the ways to draw a screen: narrow and wide, light and dark, in each language; the main ones in some more. */
export function variantsOf(screen: Screen): readonly Variant[] {
  const usual = (['narrow', 'wide'] as const).flatMap((size) =>
    (['light', 'dark'] as const).flatMap((scheme) =>
      locales.map((locale): Variant => ({ size, scheme, locale, contrast: false, zoom: 1 })),
    ),
  );
  if (screen.main !== true) return usual;
  const more = (['light', 'dark'] as const).flatMap((scheme): Variant[] => [
    { size: 'narrow', scheme, locale: 'en', contrast: true, zoom: 1 },
    { size: 'wide', scheme, locale: 'en', contrast: true, zoom: 1 },
    { size: 'wide', scheme, locale: 'en', contrast: false, zoom: 2 },
    { size: 'widest', scheme, locale: 'en', contrast: false, zoom: 1 },
  ]);
  return [...usual, ...more];
}

/** The name of the picture. */
export const pictureOf = (screen: Screen, { size, scheme, locale, contrast, zoom }: Variant): string =>
  [screen.name, size, scheme, locale, contrast ? 'contrast' : '', zoom === 2 ? '200' : ''].filter(Boolean).join('-');
