import { expect, test } from 'vitest';
import { pageBackground } from '../../../../src/main/windows/page-background';
import { fromOklch, toHex } from '../../../support/colour';
import { faces, readTokens } from '../../../support/tokens';

test('a window begins in the colour that its page is painted in', () => {
  const pages = faces.map((face) => [face, toHex(fromOklch(readTokens(face).get('--page') ?? ''))]);
  expect(pageBackground).toEqual(Object.fromEntries(pages));
});
