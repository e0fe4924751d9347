// npm run build: builds the app into out/.
import { build } from './app/build-output.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';

await runMain(async () => {
  await ensureReady({ for: 'build' });
  await build();
});
