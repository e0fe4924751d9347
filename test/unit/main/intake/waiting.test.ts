import { describe, expect, it } from 'vitest';
import { createWaiting } from '../../../../src/main/intake/waiting';

describe('a wish that came too early', () => {
  it('is given once, the newest', () => {
    const waiting = createWaiting<string>(() => 0);
    waiting.keep('tel:1');
    waiting.keep('tel:2');
    expect(waiting.waits()).toBe(true);
    expect([waiting.take(), waiting.take()]).toEqual(['tel:2', undefined]);
    expect(waiting.waits()).toBe(false);
  });

  it('is forgotten after two minutes', () => {
    let time = 0;
    const waiting = createWaiting<string>(() => time);
    waiting.keep('tel:1');
    time = 120_000;
    expect(waiting.take()).toBeUndefined();
  });
});
