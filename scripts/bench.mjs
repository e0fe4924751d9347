// npm run bench -- [--runs 10] [--json file]: compares Dialboard with an empty window on the same Electron.
import { ensureBuilt } from './app/build-output.mjs';
import { ensurePackaged } from './app/package-output.mjs';
import { runNode } from './setup/child.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';
import { inProject, projectRoot } from './setup/project.mjs';

await runMain(async () => {
  const { electron } = await ensureReady({ for: 'test' });
  await ensureBuilt();
  await ensurePackaged(electron);
  console.log(electron.description);
  return runNode(inProject('out', 'tools', 'bench.js'), process.argv.slice(2), {
    cwd: projectRoot,
    env: { ...process.env, DIALBOARD_ELECTRON: electron.path },
  });
});
