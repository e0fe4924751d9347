import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 A and AA that a program can check, and those of the versions before. */
const options: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

/** What axe-core finds wrong with the page as it is now: one line for each rule and element. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Playwright's evaluate is not bound by the page's own policy, so no script has to be let in.
  await page.evaluate(source);
  const { violations, passes } = await page.evaluate(
    (chosen) =>
      (globalThis as unknown as { axe: { run: (what: Document, how: RunOptions) => Promise<AxeResults> } }).axe.run(
        document,
        chosen,
      ),
    options,
  );
  if (passes.length === 0) throw new Error('axe-core had nothing to check');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}
