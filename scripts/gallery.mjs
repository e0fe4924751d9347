// npm run gallery -- [name…]: draws every screen and state to out/gallery, with a sheet of all of them (index.html).
import { ensureBuilt } from './app/build-output.mjs';
import { runNode } from './setup/child.mjs';
import { ensureReady } from './setup/ensure-ready.mjs';
import { runMain } from './setup/failure.mjs';
import { inProject, projectRoot } from './setup/project.mjs';

await runMain(async () => {
  const { electron } = await ensureReady({ for: 'test' });
  await ensureBuilt();
  console.log(electron.description);
  return runNode(inProject('out', 'tools', 'gallery.js'), process.argv.slice(2), {
    cwd: projectRoot,
    env: { ...process.env, DIALBOARD_ELECTRON: electron.path },
  });
});
