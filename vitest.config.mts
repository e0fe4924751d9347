import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Long limits: a machine with much to do is slow, which is no failure.
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,mjs}'], environment: 'node', testTimeout: 30_000 } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.{ts,mjs}'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      // In a network of its own, see scripts/testing/private-network.mjs.
      { test: { name: 'sip', include: ['test/sip/**/*.test.ts'], environment: 'node', testTimeout: 120_000 } },
    ],
  },
});
