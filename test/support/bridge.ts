import type { Page } from '@playwright/test';
import type { RequestName, Requests } from '../../src/shared/contract';

/** Sends a request from the window to main, by the bridge that the page itself uses. */
export async function request<Name extends RequestName>(
  page: Page,
  name: Name,
  ...[argument]: Parameters<Requests[Name]>
): Promise<ReturnType<Requests[Name]>> {
  const answer = await page.evaluate(
    ([channel, value]) => {
      const { dialboard } = globalThis as unknown as {
        dialboard: Record<string, (value: unknown) => Promise<unknown>>;
      };
      return dialboard[channel]?.(value);
    },
    [name, argument] as const,
  );
  return answer as ReturnType<Requests[Name]>;
}
