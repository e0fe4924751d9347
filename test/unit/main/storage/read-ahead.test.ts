import { expect, it, vi } from 'vitest';
import { readAhead } from '../../../../src/main/storage/read-ahead';

const fileThatReads = (read: () => Promise<string | undefined>) => ({
  read,
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
});

it('begins to read at once, gives that to the first who asks, and reads anew for the next', async () => {
  const read = vi.fn(() => Promise.resolve(`reading ${read.mock.calls.length}`));
  const file = readAhead(fileThatReads(read));
  expect(read).toHaveBeenCalledTimes(1);
  expect(await file.read()).toBe('reading 1');
  expect(read).toHaveBeenCalledTimes(1);
  expect(await file.read()).toBe('reading 2');
});

it('tells who asks that it could not be read', async () => {
  const file = readAhead(fileThatReads(() => Promise.reject(new Error('no such disk'))));
  await expect(file.read()).rejects.toThrow('no such disk');
});
