import { describe, expect, it } from 'vitest';
import { createWaitingLink } from '../../../../src/main/intake/waiting-link';

describe('a link that came too early', () => {
  it('is given once, the newest', () => {
    const waiting = createWaitingLink(() => 0);
    waiting.keep('tel:1');
    waiting.keep('tel:2');
    expect([waiting.take(), waiting.take()]).toEqual(['tel:2', undefined]);
  });

  it('is forgotten after two minutes', () => {
    let time = 0;
    const waiting = createWaitingLink(() => time);
    waiting.keep('tel:1');
    time = 120_000;
    expect(waiting.take()).toBeUndefined();
  });
});
