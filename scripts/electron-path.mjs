// npm run --silent electron:path: prints the Electron executable, and nothing else, on stdout.
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';

await runMain(async () => {
  const { electron } = await ensureReady({ for: 'package' });
  console.log(electron.path);
});
