import { expect, it } from 'vitest';
import { inPrivateNetwork, whyNoPrivateNetwork } from '../../../scripts/testing/private-network.mjs';

it('is there on Linux only, and says so', async () => {
  expect(await whyNoPrivateNetwork('darwin')).toBe('it needs network namespaces, which only Linux has');
});

it('needs no root of its own: where nobody is root, somebody becomes it inside', () => {
  const [command, args] = inPrivateNetwork('a.mjs', ['b'], 1000);
  expect([command, args[0]]).toEqual(['unshare', '--map-root-user']);
  expect(args.slice(-2)).toEqual(['a.mjs', 'b']);
  expect(inPrivateNetwork('a.mjs', [], 0)[1]).not.toContain('--map-root-user');
});
