import { describe, expect, it } from 'vitest';
import { createOutside } from '../../../../src/main/intake/outside';

/** Notes all that it is given. */
function noteTaker() {
  const taken: unknown[] = [];
  return { taken, taker: { link: (text: string) => taken.push(text), start: (start: object) => taken.push(start) } };
}

describe('createOutside', () => {
  it('keeps what comes before there is anybody, and gives it in its order', () => {
    const outside = createOutside();
    const start = { args: ['--show'], handedOver: undefined };
    outside.link('tel:1');
    outside.start(start);
    outside.link('tel:2');
    const { taken, taker } = noteTaker();
    outside.handTo(taker);
    expect(taken).toEqual(['tel:1', start, 'tel:2']);
  });

  it('gives what comes later at once, and nothing twice', () => {
    const outside = createOutside();
    const { taken, taker } = noteTaker();
    outside.link('tel:1');
    outside.handTo(taker);
    outside.link('tel:2');
    expect(taken).toEqual(['tel:1', 'tel:2']);
  });
});
