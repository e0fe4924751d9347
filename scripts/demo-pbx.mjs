// npm run demo:pbx -- --port 8080: runs the demo PBX on its own.
import { ensureBuilt } from './app/build-output.mjs';
import { runNode } from './setup/child.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';
import { inProject } from './setup/project.mjs';

await runMain(async () => {
  await ensureReady({ for: 'build' });
  await ensureBuilt();
  return runNode(inProject('out', 'demo-pbx', 'cli.js'), process.argv.slice(2));
});
