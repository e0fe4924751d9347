/** What a window shows until its page is painted: the colour of `--page` in the page's tokens, so that nothing flashes. */
export const pageBackground = { light: '#f3f5f4', dark: '#101514' };
