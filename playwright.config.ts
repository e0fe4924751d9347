import { defineConfig } from '@playwright/test';

// One at a time: each test has a display, a keyring and an app of its own, and timing on a busy machine proves nothing.
// No retries: a test that passes the second time has found something. The reporter is chosen on the command line.
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/test-results',
  snapshotPathTemplate: 'test/e2e/pictures/{arg}{ext}',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { trace: 'retain-on-failure' },
});
