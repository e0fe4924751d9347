import type { DrivenApp } from '../support/app';
import { importPeople, type Person } from '../support/contacts';
import type { Desktop } from '../support/desktop';
import { numberField } from '../support/steps';
import { summarise, type Summary } from './statistics';

/** How the search does with very many contacts; times in milliseconds. */
export interface ContactsResults {
  readonly count: number;
  /** From a key stroke in the number field until what it finds is drawn. */
  readonly keyStroke: Summary;
}

const count = 20_000;
const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Typed letter by letter. Each letter changes what is found, since there is somebody for any three letters. */
const searches = ['bcd', 'efg', 'hij', 'klm', 'nop', 'qrs', 'tuv', 'wxy'];

/** Measures a signed-in app that has many contacts; all of it is real. */
export async function measureContacts(app: DrivenApp, desktop: Desktop): Promise<ContactsResults> {
  await importPeople(app, desktop, manyPeople());
  const field = numberField(app.page);
  const strokes: number[] = [];
  for (const search of searches) {
    await field.fill('');
    for (const key of search) {
      await field.evaluate(watchMatches);
      await field.press(key);
      strokes.push(await app.page.evaluate(() => (globalThis as unknown as { stroke: Promise<number> }).stroke));
    }
  }
  return { count, keyStroke: summarise(strokes) };
}

/** People with names that begin with any three letters. */
function manyPeople(): Person[] {
  return Array.from({ length: count }, (_, at) => {
    const place = (at * 7919) % letters.length ** 3;
    const begin = [676, 26, 1].map((size) => letters[Math.floor(place / size) % 26]).join('');
    return [`${begin} ${String(at)}`, `020 ${String(1_000_000 + at)}`];
  });
}

/** Notes how long it takes from the next key stroke until the list of matches has changed and is drawn. Runs in the page. */
function watchMatches(field: HTMLElement | SVGElement): void {
  const seen = () => document.querySelector('.suggestions')?.textContent ?? '';
  (globalThis as unknown as { stroke: Promise<number> }).stroke = new Promise((resolve) => {
    field.addEventListener(
      'keydown',
      () => {
        const [pressed, before] = [performance.now(), seen()];
        const look = () => {
          if (seen() !== before) resolve(performance.now() - pressed);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true },
    );
  });
}
