// npm run setup: everything that the other commands would set up when they are first used.
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';

await runMain(async () => {
  const { electron } = await ensureReady({ for: 'test' });
  console.log(`Ready: Node ${process.versions.node}, ${electron.description}.`);
});
