// npm run --silent explain -- --region NL: says what a text would be dialled as, see src/main/explain/cli.ts.
import { ensureBuilt } from './app/build-output.mjs';
import { runNode } from './setup/child.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';
import { inProject } from './setup/project.mjs';

await runMain(async () => {
  await ensureReady({ for: 'build' });
  await ensureBuilt();
  return runNode(inProject('out', 'explain', 'cli.js'), process.argv.slice(2));
});
