/**
 * What a window shows until its page is painted: the colour of `--page` in the page's tokens, so that nothing flashes. A
 * test reads the tokens and compares.
 */
export const pageBackground = {
  light: '#f1f6f4',
  dark: '#0d1413',
  'light, more contrast': '#ffffff',
  'dark, more contrast': '#000000',
} as const;
