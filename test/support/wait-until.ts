import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again, every 20 ms, until the answer is neither undefined nor false, and returns that answer.
 * Throws, with what was waited for, when that has not come within the limit (milliseconds).
 */
export async function waitUntil<Value>(
  what: string,
  ask: () => Value | undefined | false | Promise<Value | undefined | false>,
  limit = 10_000,
): Promise<Value> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain for ${what}`);
    await pause(20);
  }
}
