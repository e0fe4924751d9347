import type { Page } from '@playwright/test';
import en from '../../assets/locales/en.json';

/** The English texts that are shown as they stand in the catalogue. */
const words = Object.values(en).filter((text) => /\p{L}/u.test(text) && !/[{}]/.test(text));

/** Words behind a person's own data in one line, which shows as much as there is room for. */
const behindData = '.contact-kind';

/**
 * Makes the words of the catalogue that the page shows two fifths longer, as a language with long words would, and tells
 * which of them then stick out of something: of a button, of a panel that hides what does not fit, of the window.
 */
export function clippedWhenLonger(page: Page): Promise<readonly string[]> {
  const known = { words, behindData };
  return page.evaluate((given) => {
    const isWord = new Set(given.words);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (isWord.has(text.data.trim()) && !text.parentElement?.closest(given.behindData)) texts.push(text);
    }
    for (const text of texts) {
      const said = text.data.trim();
      // The end again: it breaks where the text itself does.
      text.data = `${text.data.trimEnd()} ${said.slice(-Math.max(2, Math.ceil(said.length * 0.4) - 1)).trim()}`;
    }

    // Half a pixel is rounding.
    const slack = 1;
    // What is for screen readers alone is cut to a pixel on purpose, or something around it is.
    const isForEyes = (element: Element) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const { width, height } = box.getBoundingClientRect();
        if (getComputedStyle(box).display !== 'contents' && (width <= 2 || height <= 2)) return false;
      }
      return true;
    };
    const hides = (style: CSSStyleDeclaration, axis: 'X' | 'Y') =>
      ['hidden', 'clip'].includes(axis === 'X' ? style.overflowX : style.overflowY);
    const scrolls = (style: CSSStyleDeclaration, axis: 'X' | 'Y') =>
      ['auto', 'scroll'].includes(axis === 'X' ? style.overflowX : style.overflowY);

    function sticksOut(text: Text): string | undefined {
      const range = document.createRange();
      range.selectNodeContents(text);
      let { left, right, top, bottom } = range.getBoundingClientRect();
      if (right - left === 0) return undefined;
      for (let box = text.parentElement; box !== null; box = box.parentElement) {
        const style = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        const boxed = style.display !== 'inline' && style.display !== 'contents';
        if (boxed && (left < edge.left - slack || right > edge.right + slack) && !scrolls(style, 'X'))
          return `${box.tagName.toLowerCase()}.${box.className}`;
        if (hides(style, 'Y') && (top < edge.top - slack || bottom > edge.bottom + slack))
          return `${box.tagName.toLowerCase()}.${box.className}`;
        if (scrolls(style, 'Y')) [top, bottom] = [edge.top, edge.bottom];
        if (scrolls(style, 'X')) [left, right] = [edge.left, edge.right];
        // What is on the top layer or fixed stands in the window, not in what surrounds it.
        if (style.position === 'fixed') break;
      }
      return left < -slack || right > innerWidth + slack ? 'the window' : undefined;
    }

    return texts.flatMap((text) => {
      if (text.parentElement === null || !isForEyes(text.parentElement)) return [];
      const box = sticksOut(text);
      return box === undefined ? [] : [`“${text.data}” sticks out of ${box}`];
    });
  }, known);
}
