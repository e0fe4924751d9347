import type { Page } from '@playwright/test';

/**
 * All strings in the renderer's JavaScript heap after a garbage collection, from a heap snapshot over the DevTools protocol.
 * V8 cuts strings in a snapshot at 1024 characters unless it was started with a higher --heap-snapshot-string-limit, as
 * `launchApp` does. Throws when the snapshot is not whole. The page must not be traced meanwhile (`test.use({ trace: 'off' })`):
 * a trace keeps what was typed.
 */
export async function heapStrings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const { strings } = JSON.parse(chunks.join('')) as { strings?: string[] };
    if (!strings || strings.length === 0) throw new Error('The heap snapshot has no strings');
    return strings;
  } finally {
    await session.detach();
  }
}
