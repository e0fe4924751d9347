import { expect, it } from 'vitest';
import { startsHidden } from '../../../../src/main/background/start-hidden';

it('tells a start at login from others, and an argument from what a link says', () => {
  expect(startsHidden(['--no-sandbox', '/opt/dialboard', '--hidden'])).toBe(true);
  expect(startsHidden(['/opt/dialboard'])).toBe(false);
  expect(startsHidden(['/opt/dialboard', '--', '--hidden'])).toBe(false);
  expect(startsHidden(['--hidden-too'])).toBe(false);
});
