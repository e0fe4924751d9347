import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageBackground } from '../../../../src/main/windows/page-background';

test('a window begins in the colour that its page is painted in', () => {
  const tokens = readFileSync('src/renderer/styles/tokens.css', 'utf8');
  const [light, dark] = [...tokens.matchAll(/--page: (#\w+);/g)].map(([, colour]) => colour);
  expect(pageBackground).toEqual({ light, dark });
});
