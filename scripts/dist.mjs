// npm run dist: the platform's installers, in dist/. npm run dist:dir: only the unpacked app, on the Electron at hand.
import { build } from './app/build-output.mjs';
import { electronBuilder } from './app/package-output.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  const unpackedOnly = args.includes('--dir');
  const { electron } = await ensureReady({ for: unpackedOnly ? 'package' : 'build' });
  await build();
  if (unpackedOnly) console.error(electron.description);
  return electronBuilder(args, electron);
});
